using System.Net;
using Npgsql;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>A server killed after the effect and before the commit: neither the effect nor the kept answer remains.</summary>
public sealed class IdempotencyCrashTests(EndToEndPostgres postgres)
{
    [Fact]
    public async Task A_server_killed_between_effect_and_commit_leaves_neither_and_the_repeated_request_has_one_effect()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        using var owner = new Browser(quittance.Address);
        (await owner.SetUpAsync("owner@a.example")).EnsureSuccessStatusCode();
        var company = await owner.CompanyAsync();

        await using (var gate = await ClosedLogAsync(database, company))
        {
            var lost = MakeAsync(owner, company);
            await Eventually.TrueAsync(async () => await WaitersAsync(database) > 0);
            await quittance.KillAsync();
            await Should.ThrowAsync<HttpRequestException>(lost);
        }
        await Eventually.TrueAsync(async () => await WaitersAsync(database) == 0);
        (await CountAsync(database, "SELECT count(*) FROM platform.api_keys"), await CountAsync(database, "SELECT count(*) FROM platform.kept_answers")).ShouldBe((0, 0));

        await quittance.StartAsync();
        using var first = await MakeAsync(owner, company);
        using var again = await MakeAsync(owner, company);
        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await CountAsync(database, "SELECT count(*) FROM platform.api_keys")).ShouldBe(1);
    }

    private static Task<HttpResponseMessage> MakeAsync(Browser owner, Guid company) => owner.SendAsync(
        HttpMethod.Post, $"companies/{company}/keys", new { name = "A key", scopes = (string[])["invoices.view"] }, idempotencyKey: "crash");

    /// <summary>Events are appended last, so whoever waits for the company's log has had its effect and not committed.</summary>
    private static async Task<NpgsqlConnection> ClosedLogAsync(TestDatabase database, Guid company)
    {
        var gate = new NpgsqlConnection(database.OwnerConnectionString);
        await gate.OpenAsync();
        await using var close = new NpgsqlCommand($"BEGIN; SELECT 1 FROM platform.event_streams WHERE company_id = '{company}' FOR UPDATE", gate);
        await close.ExecuteNonQueryAsync();
        return gate;
    }

    private static Task<long> WaitersAsync(TestDatabase database) => CountAsync(
        database, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%event_streams%'");

    private static async Task<long> CountAsync(TestDatabase database, string query)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
