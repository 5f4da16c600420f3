using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>Many documents at once, by those who may; the others see no way to it.</summary>
public sealed class IssuingManyTests(EndToEndPostgres postgres, Chromium chromium)
{
    private const int Documents = 120; // more than two pages of the list

    [Fact]
    public async Task All_that_match_are_submitted_and_their_progress_is_watched()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var sandbox = await TestSandbox.StartAsync();
        await using var quittance = new QuittanceProcess(database, sandbox);
        await quittance.StartAsync();
        using var taxpayer = new TestTaxpayer();
        using var company = await IssuingByApi.SetUpAsync(quittance);
        await sandbox.SteerHaciendaAsync(new { limits = false });
        await company.EnterIssuerAsync(await company.ConnectAsync(sandbox, taxpayer));
        await company.UploadKeyAsync(taxpayer);
        await company.WriteDraftsAsync(Documents);
        var person = new Person(await chromium.OpenAsync(quittance.Address));
        await Chromium.WatchAsync(person.Page, "issuing-many", async () =>
        {
            await person.SignInAsync();
            await SubmitAllAsync(person, company);
            await SeeTheBatchAsync(person.Page);
        });
        await Eventually.TrueAsync(async () => await AcceptedAsync(sandbox) == Documents, TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("clerk", true)]
    [InlineData("auditor", false)]
    public async Task Who_may_not_take_many_at_once_sees_no_way_to(string role, bool mayWrite)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        using var company = await IssuingByApi.SetUpAsync(quittance);
        await company.EnterIssuerAsync();
        await company.WriteDraftsAsync(1);
        var email = await company.JoinAsync(quittance, role);
        var person = new Person(await chromium.OpenAsync(quittance.Address));
        await Chromium.WatchAsync(person.Page, $"issuing-{role}", async () =>
        {
            await person.SignInAsync(email);
            await SeeTheListAsync(person.Page, company, mayWrite);
            await SeeTheDocumentAsync(person.Page, mayWrite);
            await SeeSettingsReadOnlyAsync(person.Page, company);
        });
    }

    private static async Task SubmitAllAsync(Person person, IssuingByApi company)
    {
        await person.Page.GotoAsync(company.Pages + "/issued?state=draft");
        await person.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select all that are shown" }).CheckAsync();
        await person.ClickAsync($"Select all {Documents} that match");
        await person.Page.GetByText($"All {Documents} that match are selected").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "all documents are selected");
        await person.ClickAsync("Submit");
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText($"Submit {Documents} documents?").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "asking before many are sent");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
    }

    private static async Task SeeTheBatchAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Heading, new() { Name = "Submit documents", Level = 1 }).WaitForAsync();
        await page.GetByText($"{Documents} of {Documents}").WaitForAsync(new() { Timeout = 90_000 });
        await page.GetByText("Completed", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "CLIENTE 1", Exact = true }).WaitForAsync();
        await Axe.ShouldFindNothingAsync(page, "a batch of documents");
    }

    private static async Task<int> AcceptedAsync(TestSandbox sandbox) => (await sandbox.HaciendaDocumentsAsync())
        .Where(document => document.GetProperty("state").GetString() == "aceptado")
        .Select(document => document.GetProperty("clave").GetString()).Distinct(StringComparer.Ordinal).Count();

    private static async Task SeeTheListAsync(IPage page, IssuingByApi company, bool mayWrite)
    {
        await page.GotoAsync(company.Pages + "/issued");
        await page.Locator("tr[data-document]").WaitForAsync();
        (await page.GetByRole(AriaRole.Checkbox).CountAsync()).ShouldBe(0, "nothing can be selected");
        (await page.GetByRole(AriaRole.Link, new() { Name = "New document" }).CountAsync()).ShouldBe(mayWrite ? 1 : 0);
    }

    private static async Task SeeTheDocumentAsync(IPage page, bool mayWrite)
    {
        await page.Locator("tr[data-document] a").ClickAsync();
        await page.GetByText("Draft written").WaitForAsync();
        foreach (var name in (string[])["Discard", "Sign and submit", "Copy"])
            (await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).CountAsync()).ShouldBe(mayWrite ? 1 : 0, name);
    }

    private static async Task SeeSettingsReadOnlyAsync(IPage page, IssuingByApi company)
    {
        await page.GotoAsync(company.Pages + "/settings/issuing");
        await page.GetByText("You may look at this").WaitForAsync();
        (await page.GetByRole(AriaRole.Textbox, new() { Name = "Id number", Exact = true }).IsDisabledAsync()).ShouldBeTrue();
        (await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).CountAsync()).ShouldBe(0);
        (await page.GetByRole(AriaRole.Button, new() { Name = "Upload the key" }).CountAsync()).ShouldBe(0);
    }
}
