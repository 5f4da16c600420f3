using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Database;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Database;

public sealed class ConnectionTuningTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task A_query_that_is_asked_often_is_planned_once_per_connection()
    {
        await using var services = Services();
        await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();

        for (var time = 0; time < 10; time++)
            await AskAsync(connection, "SELECT name FROM platform.companies WHERE id = '00000000-0000-0000-0000-000000000000'");

        (await AskAsync(connection, "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT name FROM platform.companies%'")).ShouldBe(1L);
    }

    [Fact]
    public void What_the_operator_says_in_the_connection_string_stands()
    {
        var tuned = new NpgsqlConnectionStringBuilder(DatabaseServices.Tuned("Host=db;Max Auto Prepare=0;Maximum Pool Size=7;No Reset On Close=false"));

        (tuned.MaxAutoPrepare, tuned.MaxPoolSize, tuned.NoResetOnClose).ShouldBe((0, 7, false));
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddLogging()
        .AddPlatform(new DatabaseOptions(database.OwnerConnectionString, database.AppConnectionString))
        .BuildServiceProvider();

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string question)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }
}
