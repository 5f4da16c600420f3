using Microsoft.Playwright;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>An owner turns a feature off, and the pages do without it.</summary>
public sealed class FeaturesTests(EndToEndPostgres postgres, Chromium chromium)
{
    private const string Programs = "Programs with API keys";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task What_is_turned_off_leaves_the_pages_and_comes_back(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address, scheme, width));
        await Chromium.WatchAsync(person.Page, $"features-{scheme}-{width}", async () =>
        {
            await person.SetUpAsync();
            var settings = new Uri(person.Page.Url).AbsolutePath + "/settings";
            await TurnAsync(person, settings, "Turned off.");
            await Axe.ShouldFindNothingAsync(person.Page, $"features {scheme} {width}");
            await person.Page.GotoAsync(settings + "/keys");
            await person.Page.GetByText("Programs are turned off").WaitForAsync();
            await Axe.ShouldFindNothingAsync(person.Page, $"keys turned off {scheme} {width}");
            await TurnAsync(person, settings, "Turned on.");
            await person.Page.GotoAsync(settings + "/keys");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).First.WaitForAsync();
        });
    }

    private static async Task TurnAsync(Person person, string settings, string then)
    {
        await person.Page.GotoAsync(settings + "/features");
        await person.Page.GetByRole(AriaRole.Switch, new() { Name = Programs }).PressAsync("Space");
        await person.Page.GetByText(then, new() { Exact = true }).First.WaitForAsync();
    }
}
