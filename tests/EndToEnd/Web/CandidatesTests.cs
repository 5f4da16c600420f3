using Microsoft.Playwright;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>What else stands on the page is one click away from the field it belongs in, by mouse and by keyboard.</summary>
public sealed class CandidatesTests(EndToEndPostgres postgres, Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_date_is_corrected_by_another_on_the_page(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address, scheme, width));
        await Chromium.WatchAsync(person.Page, $"candidates-{scheme}-{width}", async () =>
        {
            await person.SetUpAsync();
            await OpenAsync(person);
            await ChooseByMouseAsync(person.Page);
            // Where it lies still: what the bar above covers while the page is scrolled is beyond axe.
            await person.Page.EvaluateAsync("() => window.scrollTo(0, 0)");
            await Axe.ShouldFindNothingAsync(person.Page, $"candidates-{scheme}-{width}");
            await ChooseByKeyboardAsync(person.Page);
            await person.SaveAsync();
            await person.Page.GetByText("Chosen on the page by First Owner").First.WaitForAsync();
            await SeeItToldAsync(person.Page);
        });
    }

    private static async Task OpenAsync(Person person)
    {
        await person.Page.GotoAsync(new Uri(person.Page.Url).AbsolutePath + "/invoices");
        await person.DropAsync("dates.pdf", Samples.Dated(1));
        await person.OpenWhenReadAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
    }

    private static async Task ChooseByMouseAsync(IPage page)
    {
        var issued = page.GetByLabel("Issue date", new() { Exact = true });
        (await issued.InputValueAsync()).ShouldBe("2026-10-03");
        await issued.FocusAsync();
        var other = Others(page, "dates").GetByRole(AriaRole.Button, new() { Name = "Handed over on" });
        await other.HoverAsync();
        await page.GetByTestId("box-pointed").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await other.ClickAsync();
        (await issued.InputValueAsync()).ShouldBe("2026-09-28");
        (await issued.EvaluateAsync<bool>("field => field === document.activeElement")).ShouldBeTrue();
    }

    private static async Task ChooseByKeyboardAsync(IPage page)
    {
        var number = page.GetByLabel("Invoice number", new() { Exact = true });
        await number.FocusAsync();
        var others = Others(page, "numbers").GetByRole(AriaRole.Button);
        var wanted = await others.EvaluateAllAsync<int>("buttons => buttons.findIndex((button) => button.textContent.includes('LT-55012'))");
        await page.Keyboard.PressAsync("Tab");
        for (var step = 0; step < wanted; step++)
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        (await number.InputValueAsync()).ShouldBe("LT-55012");
    }

    private static async Task SeeItToldAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Tab, new() { Name = "Timeline" }).ClickAsync();
        await page.GetByText("(chosen on the page)").First.WaitForAsync();
    }

    private static ILocator Others(IPage page, string sort) => page.GetByRole(AriaRole.Group, new() { Name = $"Other {sort} on this page" });
}
