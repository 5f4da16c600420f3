using System.Globalization;
using System.Reflection;
using Npgsql;
using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health;

/// <summary>The register of running nodes.</summary>
internal sealed class Nodes(NpgsqlDataSource source, DatabaseClock clock, NodeProfile profile, TimeProvider time)
{
    /// <summary>Three missed beats.</summary>
    public const string Alive = "seen_at > clock_timestamp() - interval '1 minute'";

    private const string Beat = """
        INSERT INTO platform.nodes VALUES ($1, $2, $3, $4, $5, clock_timestamp(), $6, $7, $8, $9)
        ON CONFLICT (id) DO UPDATE
        SET seen_at = clock_timestamp(), clock_ahead = excluded.clock_ahead, disk_free = excluded.disk_free, disk_size = excluded.disk_size
        """;

    private const string Sample = """
        INSERT INTO platform.disk_samples VALUES ($1, $2, current_date, $3) ON CONFLICT DO NOTHING
        """;

    private const string Forget = """
        DELETE FROM platform.nodes WHERE seen_at < clock_timestamp() - interval '1 day';
        DELETE FROM platform.disk_samples WHERE taken_on < current_date - 60
        """;

    private readonly Guid id = Guid.CreateVersion7(time.GetUtcNow());
    private readonly DateTimeOffset startedAt = time.GetUtcNow();

    public static string Version { get; } =
        typeof(Nodes).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private static string Name => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    private string Roles => string.Join(", ", new[] { profile.Web ? "web" : "", profile.Worker ? "worker" : "" }.Where(role => role.Length > 0));

    public async Task BeatAsync(CancellationToken cancellation)
    {
        var (_, ahead) = await clock.LookAsync(cancellation);
        var disk = Disk.Of(profile.DataFolder);
        await RunAsync(Beat, cancellation, id, Name, Roles, Version, startedAt, ahead, disk.Folder, disk.Free, disk.Size);
        await RunAsync(Sample, cancellation, Environment.MachineName, disk.Folder, disk.Free);
        await RunAsync(Forget, cancellation);
    }

    public Task LeaveAsync(CancellationToken cancellation) => RunAsync("DELETE FROM platform.nodes WHERE id = $1", cancellation, id);

    private async Task RunAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
