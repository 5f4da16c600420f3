using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>What a company turns off is refused, with a code that says so, and comes back when it is turned on.</summary>
public sealed class FeatureTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task Without_bulk_approval_no_batch_of_approvals_begins_and_other_steps_do()
    {
        var (owner, company) = await cast.FirstAsync();
        var invoice = await Belongings.OfAsync(owner, company);
        await TurnAsync(owner, company, "invoices.bulk-approval", false);

        using var approvals = await StartAsync(owner, company, "approve", invoice.Invoice);
        using var submissions = await StartAsync(owner, company, "submit", invoice.Invoice);

        (approvals.StatusCode, await approvals.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "PLT-FLG-001"));
        submissions.EnsureSuccessStatusCode();
        await TurnAsync(owner, company, "invoices.bulk-approval", true);
        using var again = await StartAsync(owner, company, "approve", invoice.Invoice);
        again.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Without_programs_no_key_is_made_and_the_keys_there_are_are_refused_until_it_is_on_again()
    {
        var (owner, company) = await cast.FirstAsync();
        using var program = await ProgramAsync(owner, company);
        (await program.GetAsync($"companies/{company}/invoices")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await TurnAsync(owner, company, "keys.programs", false);
        (await (await program.GetAsync($"companies/{company}/invoices")).CodeAsync()).ShouldBe("PLT-FLG-001");
        (await (await owner.PostAsync($"companies/{company}/keys", new { name = "New", scopes = (string[])["invoices.view"] })).CodeAsync()).ShouldBe("PLT-FLG-001");

        await TurnAsync(owner, company, "keys.programs", true);
        (await program.GetAsync($"companies/{company}/invoices")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_is_in_the_event_log_once_and_says_who()
    {
        var (owner, company) = await cast.FirstAsync();
        var before = await CountAsync(owner, company);
        await TurnAsync(owner, company, "invoices.bulk-approval", false);
        await TurnAsync(owner, company, "invoices.bulk-approval", false);

        (await CountAsync(owner, company)).ShouldBe(before + 1);
        var feature = (await owner.JsonAsync($"companies/{company}/features")).EnumerateArray().Single(one => one.GetProperty("name").GetString() == "invoices.bulk-approval");
        (feature.GetProperty("isOn").GetBoolean(), feature.GetProperty("changedByName").GetString()).ShouldBe((false, "First Owner"));
        await TurnAsync(owner, company, "invoices.bulk-approval", true);
    }

    [Fact]
    public async Task One_company_turning_it_off_leaves_it_on_for_another()
    {
        var (owner, company) = await cast.FirstAsync();
        var (stranger, other) = await cast.StrangerAsync(owner, company);
        await TurnAsync(owner, company, "keys.programs", false);

        using var program = await ProgramAsync(stranger, other);
        (await program.GetAsync($"companies/{other}/invoices")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await TurnAsync(owner, company, "keys.programs", true);
    }

    private static async Task TurnAsync(Browser owner, Guid company, string feature, bool isOn) =>
        (await owner.SendAsync(HttpMethod.Put, $"companies/{company}/features/{feature}", new { isOn })).EnsureSuccessStatusCode();

    private static Task<HttpResponseMessage> StartAsync(Browser owner, Guid company, string action, Guid invoice) =>
        owner.PostAsync($"companies/{company}/invoices/batches", new { action, items = new[] { new { id = invoice, version = 1 } } });

    private static async Task<long> CountAsync(Browser owner, Guid company) =>
        (await owner.JsonAsync($"companies/{company}/events?kind=feature.turned-off")).GetProperty("total").GetInt64();

    private async Task<ApiClient> ProgramAsync(Browser owner, Guid company)
    {
        using var answer = await owner.PostAsync($"companies/{company}/keys", new { name = "A program", scopes = (string[])["invoices.view"] });
        var made = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return new ApiClient(quittance.Address, made.GetProperty("key").GetString()!);
    }
}
