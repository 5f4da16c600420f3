using Npgsql;

namespace Quittance.Platform.Health;

/// <summary>Compares this machine's clock with the database's.</summary>
internal sealed class DatabaseClock(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>What the database's clock says, and how far this machine's is ahead of it: the answer was given about half way.</summary>
    public async Task<(DateTimeOffset Now, TimeSpan Ahead)> LookAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var ask = new NpgsqlCommand("SELECT clock_timestamp()", connection);
        await ask.PrepareAsync(cancellation);
        var before = time.GetUtcNow();
        var said = new DateTimeOffset((DateTime)(await ask.ExecuteScalarAsync(cancellation))!);
        var after = time.GetUtcNow();
        return (said, before + ((after - before) / 2) - said);
    }
}
