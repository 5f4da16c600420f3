using Npgsql;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Database;

public sealed class TemplateTests
{
    [Fact]
    public async Task A_clone_has_what_the_migration_made_and_shares_nothing()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var postgres = new PostgresFixture(migrate: (owner, token) => RunAsync(owner, "CREATE TABLE made (x int)", token));
        await postgres.InitializeAsync();
        await using var one = await postgres.CreateDatabaseAsync(stop);
        await using var other = await postgres.CreateDatabaseAsync(stop);

        await RunAsync(one.OwnerConnectionString, "DROP TABLE made", stop);

        await Should.NotThrowAsync(() => RunAsync(other.OwnerConnectionString, "SELECT x FROM made", stop));
        await Should.ThrowAsync<PostgresException>(() => RunAsync(one.OwnerConnectionString, "SELECT x FROM made", stop));
    }

    private static async Task RunAsync(string connectionString, string statement, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
