using System.Net;
using Npgsql;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class HealthTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task A_stranger_learns_that_it_is_well_and_nothing_else()
    {
        (await LookAsync("live")).ShouldBe((HttpStatusCode.OK, "Healthy"));
        (await LookAsync("ready")).ShouldBe((HttpStatusCode.OK, "Healthy"));
    }

    [Fact]
    public async Task A_database_that_lacks_a_migration_makes_the_node_unready_but_not_dead()
    {
        await using var away = await RemoveLastMigrationAsync();

        (await LookAsync("ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
        (await LookAsync("live")).ShouldBe((HttpStatusCode.OK, "Healthy"));
    }

    [Fact]
    public async Task An_operator_sees_the_state_of_the_server_and_a_mere_owner_does_not()
    {
        var (owner, company) = await cast.FirstAsync();
        using var other = await cast.WithRoleAsync(owner, company, "owner");

        var system = await owner.JsonAsync("system");
        using var refused = await other.GetAsync("system");

        var checks = system.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("check").GetString()).ToList();
        checks.ShouldContain("database");
        checks.ShouldContain("events");
        checks.ShouldContain("tools");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.CodeAsync()).ShouldBe("PLT-SYS-001");
    }

    private async Task<(HttpStatusCode Status, string Body)> LookAsync(string what)
    {
        using var http = new HttpClient { BaseAddress = quittance.Address };
        using var answer = await http.GetAsync("/health/" + what);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Takes it out of the journal until disposed.</summary>
    private async Task<IAsyncDisposable> RemoveLastMigrationAsync()
    {
        var connection = new NpgsqlConnection(quittance.Database.OwnerConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "CREATE TEMP TABLE kept AS SELECT * FROM public.quittance_migrations WHERE module = 'payables'; DELETE FROM public.quittance_migrations WHERE module = 'payables'",
            connection);
        await command.ExecuteNonQueryAsync();
        return new Restored(connection);
    }

    private sealed class Restored(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (var command = new NpgsqlCommand("INSERT INTO public.quittance_migrations SELECT * FROM kept", connection))
                await command.ExecuteNonQueryAsync();
            await connection.DisposeAsync();
        }
    }
}
