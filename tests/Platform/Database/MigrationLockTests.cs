using Npgsql;
using Quittance.Platform.Contracts.Data;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Database;

public sealed class MigrationLockTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task A_server_that_has_migrated_lets_the_next_one_start()
    {
        await new MigrationRunner([new MigrationSource(typeof(PlatformModule).Assembly)])
            .MigrateAsync(database.OwnerConnectionString, "quittance_app", CancellationToken.None);

        await using var source = NpgsqlDataSource.Create(database.AppConnectionString);
        await using var held = source.CreateCommand("""
            SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
            WHERE l.locktype = 'advisory' AND d.datname = current_database()
            """);
        ((long)(await held.ExecuteScalarAsync())!).ShouldBe(0);
    }
}
