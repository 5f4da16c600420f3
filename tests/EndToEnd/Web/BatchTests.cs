using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>A step taken with many invoices, from the list to the downloaded result.</summary>
public sealed class BatchTests(EndToEndPostgres postgres, Chromium chromium)
{
    private const int Invoices = 60; // more than one page of the list
    private const int FirstPage = 50;
    private const string Work = "work";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_batch_goes_from_all_that_match_to_its_result(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address, scheme, width));
        await Chromium.WatchAsync(person.Page, $"batch-{scheme}-{width}", async () =>
        {
            await person.SetUpAsync();
            await AddInvoicesAsync(quittance, database);
            var company = new Uri(person.Page.Url).AbsolutePath;
            await person.Page.GotoAsync($"{company}/invoices");
            await SelectAllAsync(person);
            await HoldAsync(person);
            await SeeTheBatchAsync(person.Page, $"{scheme} {width}");
            await DownloadAsync(person.Page);
            await FindInTheListAsync(person, company, $"{scheme} {width}");
        });
    }

    private static async Task AddInvoicesAsync(QuittanceProcess quittance, TestDatabase database)
    {
        using var owner = new Browser(quittance.Address);
        (await owner.SignInAsync("owner@a.example")).EnsureSuccessStatusCode();
        await using var ledger = new BatchLedger(database);
        await ledger.AddInvoicesAsync(await owner.CompanyAsync(), Invoices);
    }

    private static async Task SelectAllAsync(Person person)
    {
        await person.Page.Locator("tr[data-invoice]").First.WaitForAsync();
        await person.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select all that are shown" }).CheckAsync();
        await person.ClickAsync($"Select all {Invoices} that match");
        await person.Page.GetByText($"All {Invoices} that match are selected").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "everything is selected");
    }

    private static async Task HoldAsync(Person person)
    {
        await person.ClickAsync("Put on hold");
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Reason").FillAsync("Stocktaking");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Put on hold" }).ClickAsync();
        await dialog.GetByText($"{Invoices} of {Invoices}").WaitForAsync();
        await dialog.GetByText($"Done: {Invoices}. Not done: 0.").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "the outcome of a batch");
        await dialog.GetByRole(AriaRole.Link, new() { Name = "Open the batch" }).ClickAsync();
    }

    private static async Task SeeTheBatchAsync(IPage page, string look)
    {
        await page.GetByRole(AriaRole.Heading, new() { Name = "Put invoices on hold", Level = 1 }).WaitForAsync();
        await page.GetByText("Completed", new() { Exact = true }).WaitForAsync();
        await page.GetByLabel("Outcome").SelectOptionAsync("refused");
        await page.GetByText("No items with this outcome").WaitForAsync();
        await page.GetByLabel("Outcome").SelectOptionAsync("succeeded");
        await Axe.ShouldFindNothingAsync(page, $"a batch {look}");
        // Whichever come first: the items stand in the order of their ids.
        await page.GetByRole(AriaRole.Link, new() { Name = "invoice-" }).Nth(FirstPage - 1).WaitForAsync();
    }

    private static async Task DownloadAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Download the result" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = "CSV" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync((await download.PathAsync())!);
        lines[0].ShouldEndWith("position,item,itemId,outcome,result,code,message,note,attempts,endedAt");
        lines.Count(line => line.Contains(",succeeded,", StringComparison.Ordinal)).ShouldBe(Invoices);
    }

    private static async Task FindInTheListAsync(Person person, string company, string look)
    {
        await person.Page.GotoAsync($"{company}/{Work}");
        var row = person.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Put invoices on hold" });
        await row.GetByText("Completed").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, $"batches {look}");
    }
}
