using Npgsql;

namespace Quittance.Platform.Database;

/// <summary>Makes the program's role and database where they are missing.</summary>
internal static class PrivatePostgresRoles
{
    public static async Task EnsureAsync(string connectionString, string appPassword, CancellationToken stop)
    {
        // No pool: a connection kept open here would outlive its use.
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        await using var connection = await WaitAsync(alone, stop);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", PrivatePostgres.AppRole, stop))
            await RunAsync(connection, $"CREATE ROLE {PrivatePostgres.AppRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '{appPassword}'", stop);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", PrivatePostgres.Database, stop))
            await RunAsync(connection, $"CREATE DATABASE {PrivatePostgres.Database}", stop);
    }

    // A server taken over may still be recovering from the crash that left it behind.
    private static async Task<NpgsqlConnection> WaitAsync(string connectionString, CancellationToken stop)
    {
        var patience = 100;
        while (true)
        {
            var connection = new NpgsqlConnection(connectionString);
            try
            {
                await connection.OpenAsync(stop);
                return connection;
            }
            catch (NpgsqlException problem) when (problem.IsTransient && patience-- > 0)
            {
                await connection.DisposeAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
            }
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string question, string name, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(stop) is not null;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
