using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>A connection by hand: added, tested, broken, mended, turned off, removed; and the pages clean on the way.</summary>
public sealed class ConnectionsTests(EndToEndPostgres postgres, Chromium chromium)
{
    private const string Ledger = "Main ledger";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_connection_is_tested_good_and_bad(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var sandbox = await TestSandbox.StartAsync();
        await using var quittance = new QuittanceProcess(database, sandbox);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address, scheme, width));
        await Chromium.WatchAsync(person.Page, $"connections-{scheme}-{width}", async () =>
        {
            await person.SetUpAsync();
            await person.Page.GotoAsync(new Uri(person.Page.Url).AbsolutePath + "/connections");
            await AddAsync(person);
            await TestGoodAsync(person);
            await TestBadAsync(person);
            await ShowStoppedAsync(person, sandbox);
            await TurnOffAndRemoveAsync(person);
        });
    }

    private static async Task AddAsync(Person person)
    {
        await person.Page.GetByText("No connections yet").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "no connections");
        await person.ClickAsync("Add a connection");
        await person.Page.GetByLabel("Name").FillAsync(Ledger);
        await person.Page.GetByLabel("Client id").FillAsync(TestSandbox.LedgerId);
        await person.ClickAsync("Save");
        await person.Page.GetByText("Fill this in.").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "form of a connection");
        await person.Page.Locator("input[type=password]").FillAsync(TestSandbox.LedgerSecret);
        await person.ClickAsync("Save");
        await person.Page.GetByText("Not used yet").WaitForAsync();
    }

    private static async Task TestGoodAsync(Person person)
    {
        await person.ClickAsync($"Test {Ledger}");
        await person.Page.GetByText($"{Ledger} works").WaitForAsync();
        await person.Page.GetByText("Ledger of the sandbox").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "a connection that works");
    }

    private static async Task TestBadAsync(Person person)
    {
        await person.ClickAsync($"Edit {Ledger}");
        var secret = person.Page.Locator("input[type=password]");
        await secret.WaitForAsync();
        (await secret.InputValueAsync()).ShouldBeEmpty("a secret is never shown again");
        await secret.FillAsync("wrong");
        await person.ClickAsync("Save");
        await secret.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await person.ClickAsync($"Test {Ledger}");
        await person.Page.GetByText($"{Ledger} does not work").WaitForAsync();
        await person.Page.GetByText("does not accept the credentials").WaitForAsync();
        await person.Page.GetByText("Last call failed").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "a connection that does not work");
    }

    private static async Task ShowStoppedAsync(Person person, TestSandbox sandbox)
    {
        await sandbox.FaultsAsync(new { path = "/vendors/ledger", fault = "status", status = 500 });
        for (var times = 1; times <= 5; times++)
        {
            var answered = person.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/test", StringComparison.Ordinal));
            await person.ClickAsync($"Test {Ledger}");
            await answered;
        }
        await person.Page.GetByText("Stopped for now").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "a connection that has stopped");
    }

    private static async Task TurnOffAndRemoveAsync(Person person)
    {
        await person.ClickAsync($"Turn off {Ledger}");
        await person.Page.GetByText("Turned off").WaitForAsync();
        await person.ClickAsync($"Remove {Ledger}");
        await person.ClickAsync("Remove");
        await person.Page.GetByText("No connections yet").WaitForAsync();
    }
}
