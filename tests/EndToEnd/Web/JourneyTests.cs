using Microsoft.Playwright;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>The whole way of an invoice, by hand, in a real browser: dropped, read, corrected, approved, found again.</summary>
public sealed class JourneyTests(EndToEndPostgres postgres, Chromium chromium)
{
    [Fact]
    public Task A_digital_pdf_goes_from_drop_to_approval() => TravelAsync("paper.pdf", Samples.Pdf(1));

    [Fact]
    public Task A_structured_invoice_goes_from_drop_to_approval() => TravelAsync("structured.xml", Samples.Ubl(2));

    [Fact]
    public Task A_strangers_digital_pdf_goes_from_drop_to_approval() => TravelWithAsync("digital-pdf", "*.pdf");

    [Fact]
    public Task A_scanned_receipt_goes_from_drop_to_approval() => TravelWithAsync("scan", "*.jpg");

    [Fact]
    public Task A_strangers_structured_invoice_goes_from_drop_to_approval() => TravelWithAsync("xml", "*.xml");

    private async Task TravelWithAsync(string documentClass, string pattern)
    {
        var file = Bench.First(documentClass, pattern);
        await TravelAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file));
    }

    private async Task TravelAsync(string name, byte[] content)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address));
        await Chromium.WatchAsync(person.Page, "journey-" + name, async () =>
        {
            await person.SetUpAsync();
            await person.GoAsync("Invoices");
            await person.DropAsync(name, content);
            await person.OpenWhenReadAsync();
            await CorrectAsync(person);
            await ApproveAsync(person);
            await FindAgainAsync(person);
            await SeeTheTimelineAsync(person);
        });
    }

    /// <summary>Whatever was read, a person can make it right: the totals agree and what is mandatory is there.</summary>
    private static async Task CorrectAsync(Person person)
    {
        await person.FillAsync("Supplier name", "Corrected Supplier");
        await person.FillAsync("Supplier tax id", "");
        await person.FillAsync("Supplier IBAN", "");
        await person.FillAsync("Buyer tax id", "");
        await person.FillAsync("Invoice number", "FOUND-AGAIN-1");
        await person.FillAsync("Issue date", "2026-10-05");
        await person.FillAsync("Due date", "2026-12-05");
        await person.FillAsync("Currency", "EUR");
        await person.FillAsync("Net total", "");
        await person.FillAsync("Tax total", "");
        await person.FillAsync("Gross total", "127.00");
        await RemoveLinesAsync(person.Page);
        await person.SaveAsync();
        await person.Page.GetByText("Changed by First Owner").First.WaitForAsync();
    }

    private static async Task RemoveLinesAsync(IPage page)
    {
        var remove = page.GetByRole(AriaRole.Button, new() { Name = "Remove line" });
        while (await remove.CountAsync() > 0)
            await remove.First.ClickAsync();
    }

    private static async Task ApproveAsync(Person person)
    {
        await person.ClickAsync("Submit for approval");
        await person.ClickAsync("Approve");
        await person.Page.GetByText("Approved", new() { Exact = true }).First.WaitForAsync();
        (await person.Page.GetByLabel("Supplier name").GetAttributeAsync("readonly")).ShouldNotBeNull();
    }

    private static async Task FindAgainAsync(Person person)
    {
        await person.GoAsync("Invoices");
        await person.Page.GetByLabel("Search invoices").FillAsync("found-again");
        var row = person.Page.Locator("tr[data-invoice]", new() { HasText = "FOUND-AGAIN-1" });
        await row.WaitForAsync();
        (await row.InnerTextAsync()).ShouldContain("127.00");
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
    }

    private static async Task SeeTheTimelineAsync(Person person)
    {
        await person.Page.GetByRole(AriaRole.Tab, new() { Name = "Timeline" }).ClickAsync();
        var timeline = person.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "Timeline" });
        foreach (var step in (string[])["received", "read", "corrected", "approved"])
            await timeline.GetByText(step).First.WaitForAsync();
    }
}
