using Npgsql;

namespace Quittance.Platform.Tests.Database;

/// <summary>Asks one thing over a connection of its own, which leaves nothing in a pool.</summary>
internal static class Ask
{
    public static async Task<object?> OneAsync(string connectionString, string question)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(stop);
    }
}
