using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class ConnectionsTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private const string Planted = "pl4nted-cl1ent-s3cret";

    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task A_connection_that_works_says_so_and_one_with_a_wrong_secret_says_what_is_wrong()
    {
        var (owner, company) = await cast.FirstAsync();
        var good = await AddAsync(owner, company, "Good", TestSandbox.LedgerSecret);
        var bad = await AddAsync(owner, company, "Bad", Planted);

        var works = await TestAsync(owner, company, good);
        var fails = await TestAsync(owner, company, bad);

        (works.GetProperty("works").GetBoolean(), works.GetProperty("answered").GetString()).ShouldBe((true, "Ledger of the sandbox"));
        (fails.GetProperty("works").GetBoolean(), fails.GetProperty("failure").GetString()).ShouldBe((false, "auth"));
        (await HealthAsync(owner, company, good)).ShouldBe("working");
        (await HealthAsync(owner, company, bad)).ShouldBe("failing");
    }

    [Fact]
    public async Task A_connection_that_has_stopped_may_be_tested_at_once()
    {
        var (owner, company) = await cast.FirstAsync();
        var id = await AddAsync(owner, company, "Stopped", TestSandbox.LedgerSecret);
        await quittance.Sandbox.FaultsAsync(new { path = "/vendors/ledger", fault = "status", status = 500, times = 5 });
        for (var i = 0; i < 5; i++)
            (await TestAsync(owner, company, id)).GetProperty("failure").GetString().ShouldBe("server");
        (await HealthAsync(owner, company, id)).ShouldBe("stopped");

        (await TestAsync(owner, company, id)).GetProperty("works").GetBoolean().ShouldBeTrue();

        (await HealthAsync(owner, company, id)).ShouldBe("working");
    }

    [Fact]
    public async Task A_secret_is_never_given_out_again()
    {
        var (owner, company) = await cast.FirstAsync();
        var id = await AddAsync(owner, company, "Silent", Planted);
        await TestAsync(owner, company, id);

        foreach (var path in (string[])["connections", $"connections/{id}", "events?limit=200", "connection-kinds"])
            (await (await owner.GetAsync($"companies/{company}/{path}")).Content.ReadAsStringAsync()).ShouldNotContain(Planted);

        var secret = (await owner.JsonAsync($"companies/{company}/connections/{id}")).GetProperty("secrets")[0];
        secret.EnumerateObject().Select(property => property.Name).ShouldBe(["name", "setAt"]);
    }

    [Fact]
    public async Task A_secret_that_is_not_sent_stays_and_a_stale_change_is_refused()
    {
        var (owner, company) = await cast.FirstAsync();
        var id = await AddAsync(owner, company, "Kept", TestSandbox.LedgerSecret);
        var change = new { name = "Kept and renamed", settings = Settings(), secrets = new { } };

        (await owner.SendAsync(HttpMethod.Put, $"companies/{company}/connections/{id}", change, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.SendAsync(HttpMethod.Put, $"companies/{company}/connections/{id}", change, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        (await TestAsync(owner, company, id)).GetProperty("works").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Who_moves_the_address_to_another_host_must_know_the_secret()
    {
        var (owner, company) = await cast.FirstAsync();
        var id = await AddAsync(owner, company, "Moved", TestSandbox.LedgerSecret);
        var change = new { name = "Moved", settings = Settings("https://collector.example/"), secrets = new { } };

        var answer = await owner.SendAsync(HttpMethod.Put, $"companies/{company}/connections/{id}", change, "\"1\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("ENTER_AGAIN");
    }

    [Fact]
    public async Task Two_connections_do_not_share_a_name_and_a_removed_one_is_gone()
    {
        var (owner, company) = await cast.FirstAsync();
        var id = await AddAsync(owner, company, "Only", TestSandbox.LedgerSecret);

        var twin = await owner.PostAsync($"companies/{company}/connections", Request("only", "x"));
        (twin.StatusCode, await twin.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "PLT-CON-001"));
        (await owner.SendAsync(HttpMethod.Delete, $"companies/{company}/connections/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await owner.GetAsync($"companies/{company}/connections/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_address_inside_is_not_called()
    {
        var (owner, company) = await cast.FirstAsync();
        var settings = Settings($"https://localhost:{quittance.Address.Port}/");
        using var answer = await owner.PostAsync($"companies/{company}/connections", new { kind = "sandbox-ledger", name = "Inside", settings, secrets = new { clientSecret = "x" } });
        var id = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        var verdict = await TestAsync(owner, company, id);

        verdict.GetProperty("problem").GetString()!.ShouldContain("inside this server's network");
    }

    private object Settings(string? address = null) => new { address = address ?? quittance.Sandbox.Ledger.ToString(), clientId = TestSandbox.LedgerId, perSecond = "20" };

    private object Request(string name, string secret) => new { kind = "sandbox-ledger", name, settings = Settings(), secrets = new { clientSecret = secret } };

    private async Task<Guid> AddAsync(Browser owner, Guid company, string name, string secret)
    {
        using var answer = await owner.PostAsync($"companies/{company}/connections", Request(name, secret));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task<JsonElement> TestAsync(Browser owner, Guid company, Guid id)
    {
        using var answer = await owner.PostAsync($"companies/{company}/connections/{id}/test");
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> HealthAsync(Browser owner, Guid company, Guid id) =>
        (await owner.JsonAsync($"companies/{company}/connections/{id}")).GetProperty("health").GetString();
}
