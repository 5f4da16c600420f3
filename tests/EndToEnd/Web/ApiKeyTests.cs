using System.Net;
using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>An API key's whole life: made and shown once, used by a program, revoked.</summary>
public sealed class ApiKeyTests(EndToEndPostgres postgres, Chromium chromium)
{
    [Fact]
    public async Task A_key_is_made_shown_once_used_and_revoked()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address));
        await Chromium.WatchAsync(person.Page, "api-key", async () =>
        {
            await person.SetUpAsync();
            var company = new Uri(person.Page.Url).AbsolutePath;
            await person.Page.GotoAsync(company + "/settings/keys");
            using var program = new ApiClient(quittance.Address, await MakeAsync(person));

            (await program.GetAsync($"{company[1..]}/invoices")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await program.GetAsync($"{company[1..]}/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            await SeeThatItIsUsedAsync(person);
            await RevokeAsync(person);
            (await program.GetAsync($"{company[1..]}/invoices")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        });
    }

    private static async Task<string> MakeAsync(Person person)
    {
        await person.Page.GetByText("No keys yet").WaitForAsync();
        await person.ClickAsync("Make a key");
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name").FillAsync("Bookkeeping");
        await dialog.GetByLabel("See invoices").CheckAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "make a key");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).ClickAsync();
        var key = await dialog.GetByTestId("api-key").InnerTextAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "the key");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await person.Page.ContentAsync()).ShouldNotContain(key);
        return key;
    }

    private static async Task SeeThatItIsUsedAsync(Person person)
    {
        await person.Page.ReloadAsync();
        var row = person.Page.GetByRole(AriaRole.Row, new() { Name = "Bookkeeping" });
        await row.GetByText("Active").WaitForAsync();
        (await row.Locator("time").CountAsync()).ShouldBe(3, "when made, last used, and until when");
        await Axe.ShouldFindNothingAsync(person.Page, "the list of keys");
    }

    private static async Task RevokeAsync(Person person)
    {
        await person.ClickAsync("Revoke Bookkeeping");
        await Axe.ShouldFindNothingAsync(person.Page, "revoke a key");
        await person.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Row, new() { Name = "Bookkeeping" }).GetByText("Revoked").WaitForAsync();
    }
}
