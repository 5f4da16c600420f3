using System.Text.Json.Nodes;
using Quittance.Testing;

namespace Quittance.Receivables.Tests.Lookups;

/// <summary>Against the sandbox's open services, over real HTTP.</summary>
public sealed class LookupTests(ReceivablesPostgres postgres) : IAsyncLifetime
{
    private TestSandbox sandbox = null!;
    private TestDatabase database = null!;
    private ReceivablesHost host = null!;
    private TestCompany company = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await TestSandbox.StartAsync();
        database = await postgres.CreateDatabaseAsync();
        host = await ReceivablesHost.StartAsync(database, new Uri(sandbox.Address, "/vendors/hacienda/api/"));
        company = await host.OpenCompanyAsync(mayIssue: false);
    }

    [Fact]
    public async Task Goods_are_found_by_words_and_by_code()
    {
        var words = await AskAsync("cabys?q=cafe molido");
        var code = await AskAsync("cabys?q=8314300000000");

        ((string)words["value"]![0]!["code"]!, (string)words["value"]![0]!["rate"]!).ShouldBe(("2399999009900", "1"));
        ((string)code["value"]![0]!["description"]!).ShouldBe("Servicios de diseño y desarrollo de software");
    }

    [Fact]
    public async Task A_taxpayer_is_found_with_regime_and_activities()
    {
        var taxpayer = (await AskAsync("taxpayer?identification=3-102-654321"))["value"]!;

        ((string)taxpayer["name"]!, (string)taxpayer["regime"]!, (string)taxpayer["activities"]![0]!["code"]!).ShouldBe(("CLIENTE DE PRUEBA S.R.L.", "Régimen General", "4711.0"));
        ((string)(await AskAsync("taxpayer?identification=3102000000"))["result"]!).ShouldBe("notFound");
    }

    [Fact]
    public async Task An_exoneration_says_how_much_for_what_and_until_when()
    {
        var exoneration = (await AskAsync("exoneration?number=AL-00001234-26"))["value"]!;

        ((string)exoneration["percentage"]!, (string)exoneration["documentType"]!, (string)exoneration["institution"]!).ShouldBe(("13", "04", "01"));
        ((string)exoneration["cabys"]![0]!, (string)exoneration["expiresAt"]!).ShouldBe(("8314300000000", "2027-01-15T00:00:00"));
    }

    [Theory]
    [InlineData("currency=USD", "found", "511.5")]
    [InlineData("currency=usd&day=2026-11-18", "found", "511.7")]
    [InlineData("currency=EUR", "found", "552.42")]
    [InlineData("currency=EUR&day=2026-11-18", "notFound", null)]
    [InlineData("currency=USD&day=2026-11-21", "notFound", null)]
    [InlineData("currency=JPY", "notFound", null)]
    public async Task A_rate_of_exchange_is_of_a_currency_and_a_day(string query, string result, string? rate)
    {
        var answer = await AskAsync($"exchange-rate?{query}");

        ((string)answer["result"]!, (string?)answer["value"]?["sell"]).ShouldBe((result, rate));
    }

    [Fact]
    public async Task An_outage_is_said_and_what_was_asked_before_is_still_known()
    {
        await AskAsync("taxpayer?identification=3102654321");
        await sandbox.FaultsAsync(new { path = "/vendors/hacienda/api", fault = "status", status = 500 });

        ((string)(await AskAsync("taxpayer?identification=3102654321"))["result"]!).ShouldBe("found");
        ((string)(await AskAsync("cabys?q=alquiler"))["result"]!).ShouldBe("unavailable");
    }

    [Theory]
    [InlineData("cabys?q=ab")]
    [InlineData("cabys")]
    [InlineData("taxpayer?identification=12345")]
    [InlineData("taxpayer?identification=..%2F..%2Fx")]
    [InlineData("exoneration?number=")]
    [InlineData("exchange-rate?currency=USD&day=0001-01-01")]
    public async Task What_cannot_be_asked_is_refused(string query) => (await company.RefusedAsync(HttpMethod.Get, $"lookups/{query}")).ShouldBe("PLT-REQ-002");

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
        await sandbox.DisposeAsync();
    }

    private Task<JsonNode> AskAsync(string query) => company.SendAsync(HttpMethod.Get, $"lookups/{query}");
}
