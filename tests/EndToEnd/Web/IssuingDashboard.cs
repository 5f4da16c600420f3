using Microsoft.Playwright;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>The dashboard of issuing and the statistics, in a page of their own that is left open while documents move elsewhere.</summary>
internal sealed class IssuingDashboard(IPage page, string company)
{
    /// <summary>Sees a number of today, which nobody asks for: the page learns of it by itself.</summary>
    public Task SeeTodayAsync(string state, int count) =>
        page.GetByRole(AriaRole.Link, new() { Name = $"{state} today: {count}", Exact = true }).WaitForAsync();

    public static async Task<IssuingDashboard> OpenAsync(IPage beside, string company)
    {
        var page = await beside.Context.NewPageAsync();
        await page.GotoAsync(company + "/issued/dashboard");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dashboard", Level = 1 }).WaitForAsync();
        return new IssuingDashboard(page, company);
    }

    /// <summary>One document was accepted and one rejected; a number is the way to the list.</summary>
    public async Task SeeOneOfEachAsync()
    {
        await SeeTodayAsync("Accepted", 1);
        await page.GetByText("50%", new() { Exact = true }).WaitForAsync();
        (await page.Locator("tr[data-troubled]").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldContain("-37 La ubicación");
        await page.GetByText("Show as a table").ClickAsync();
        await page.GetByRole(AriaRole.Table, new() { Name = "Decided in the last 30 days" }).GetByRole(AriaRole.Row).Nth(1).WaitForAsync();
        await LookEverywhereAsync("issuing dashboard");
        await page.GetByRole(AriaRole.Link, new() { Name = "Accepted today: 1", Exact = true }).ClickAsync();
        await page.Locator("tr[data-document]").WaitForAsync();
        (await page.Locator("tr[data-document]").CountAsync()).ShouldBe(1);
    }

    /// <summary>The rejection is counted by its code, and the number leads to it.</summary>
    public async Task SeeStatisticsAsync()
    {
        await page.GotoAsync(company + "/issued/statistics");
        var pivot = page.GetByRole(AriaRole.Table, new() { Name = "Answers by state and code" });
        await pivot.GetByRole(AriaRole.Columnheader, new() { Name = "Acceptance" }).WaitForAsync();
        await LookEverywhereAsync("issuing statistics");
        await pivot.GetByRole(AriaRole.Row, new() { Name = "-37" }).GetByRole(AriaRole.Link, new() { Name = "1", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Answers", Level = 1 }).WaitForAsync();
        await page.GetByText("Showing 1 of 1").WaitForAsync();
    }

    private async Task LookEverywhereAsync(string where)
    {
        await page.Locator(".recharts-surface").First.WaitForAsync();
        var usual = page.ViewportSize!;
        foreach (var (scheme, width) in (IEnumerable<(ColorScheme, int)>)[(ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 390), (ColorScheme.Dark, 390)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, usual.Height);
            await Axe.ShouldFindNothingAsync(page, $"{where} {scheme} {width}");
        }
        await page.SetViewportSizeAsync(usual.Width, usual.Height);
    }
}
