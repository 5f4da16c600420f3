using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class ProviderTests(ProvidingQuittance quittance) : IClassFixture<ProvidingQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task Somebody_unknown_gets_no_account_by_a_provider()
    {
        await cast.FirstAsync();
        using var stranger = quittance.NewBrowser();

        (await GoThroughAsync(stranger, "stranger@elsewhere.example")).ShouldBe("unknown");
        (await stranger.SessionAsync()).GetProperty("person").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Whoever_linked_an_account_in_the_profile_signs_in_with_it()
    {
        var (person, email) = await ClerkAsync();
        using var browser = quittance.NewBrowser();

        (await GoThroughAsync(person, "other-name@elsewhere.example", verified: false)).ShouldBe("linked");
        (await GoThroughAsync(browser, "other-name@elsewhere.example", verified: false)).ShouldBe("signedIn");

        (await browser.SessionAsync()).GetProperty("person").GetProperty("email").GetString().ShouldBe(email);
        (await browser.JsonAsync("profile/sessions"))[0].GetProperty("method").GetString().ShouldBe("provider");
    }

    [Fact]
    public async Task A_verified_address_links_only_after_its_owner_signed_in()
    {
        var (_, email) = await ClerkAsync();
        using var browser = quittance.NewBrowser();

        (await GoThroughAsync(browser, email)).ShouldBe("confirm");
        (await browser.SessionAsync()).GetProperty("person").ValueKind.ShouldBe(JsonValueKind.Null);
        (await browser.SignInAsync(email)).EnsureSuccessStatusCode();
        (await OutcomeAsync(browser)).ShouldBe("linked");

        using var later = quittance.NewBrowser();
        (await GoThroughAsync(later, email)).ShouldBe("signedIn");
    }

    [Fact]
    public async Task An_address_that_is_not_verified_leads_nowhere()
    {
        var (_, email) = await ClerkAsync();
        using var browser = quittance.NewBrowser();

        (await GoThroughAsync(browser, email, verified: false)).ShouldBe("unknown");
        (await browser.SignInAsync(email)).EnsureSuccessStatusCode();
        var answer = await browser.PostAsync("session/provider");

        (await answer.CodeAsync()).ShouldBe("PLT-ACC-023");
    }

    [Fact]
    public async Task An_invited_person_needs_no_password()
    {
        var (owner, company) = await cast.FirstAsync();
        var token = await Cast.InviteAsync(owner, company, "by-provider@a.example");
        using var guest = quittance.NewBrowser();

        (await GoThroughAsync(guest, "whoever@elsewhere.example")).ShouldBe("unknown");
        (await guest.PostAsync("invitations/accept", new { token, name = "Provided", withProvider = true })).EnsureSuccessStatusCode();

        using var later = quittance.NewBrowser();
        (await GoThroughAsync(later, "whoever@elsewhere.example")).ShouldBe("signedIn");
        (await later.JsonAsync("profile/security")).GetProperty("hasPassword").GetBoolean().ShouldBeFalse();
        (await (await later.SendAsync(HttpMethod.Delete, "profile/providers/sandbox")).CodeAsync()).ShouldBe("PLT-ACC-024");
    }

    [Fact]
    public async Task Without_having_been_at_a_provider_nobody_enters_and_an_unknown_provider_is_not_found()
    {
        await cast.FirstAsync();
        using var visitor = quittance.NewBrowser();

        (await (await visitor.PostAsync("session/provider")).CodeAsync()).ShouldBe("PLT-ACC-022");
        (await visitor.GetAsync("session/providers/nowhere/start")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_answer_that_this_browser_did_not_ask_for_is_refused()
    {
        await cast.FirstAsync();
        using var asking = quittance.NewBrowser();
        using var other = quittance.NewBrowser();
        var back = await ConsentAsync(asking, "forged@elsewhere.example", verified: true);

        using var led = await other.GetAsync(back.ToString());

        led.RequestMessage!.RequestUri!.Query.ShouldBe("?problem=refused");
        (await (await other.PostAsync("session/provider")).CodeAsync()).ShouldBe("PLT-ACC-022");
    }

    private async Task<(Browser Person, string Email)> ClerkAsync()
    {
        var (owner, company) = await cast.FirstAsync();
        var person = await cast.WithRoleAsync(owner, company, "clerk");
        return (person, (await person.SessionAsync()).GetProperty("person").GetProperty("email").GetString()!);
    }

    /// <summary>To the provider, through its page, back, and on.</summary>
    private static async Task<string?> GoThroughAsync(Browser browser, string email, bool verified = true)
    {
        (await browser.GetAsync((await ConsentAsync(browser, email, verified)).ToString())).EnsureSuccessStatusCode();
        return await OutcomeAsync(browser);
    }

    /// <summary>What the provider's page sends the browser back to.</summary>
    private static async Task<Uri> ConsentAsync(Browser browser, string email, bool verified)
    {
        using var page = await browser.GetAsync("session/providers/sandbox/start");
        using var provider = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = email, ["name"] = "Somebody", ["verified"] = verified ? "true" : "", ["answer"] = "yes" });
        using var answer = await provider.PostAsync(page.EnsureSuccessStatusCode().RequestMessage!.RequestUri, form);
        return answer.Headers.Location!;
    }

    private static async Task<string?> OutcomeAsync(Browser browser)
    {
        using var answer = await browser.PostAsync("session/provider");
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("outcome").GetString();
    }
}
