using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>Every page, in both themes, wide and narrow: axe finds nothing and is left in doubt about nothing.</summary>
public sealed class AccessibilityTests(EndToEndPostgres postgres, Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_on_any_page(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var page = await chromium.OpenAsync(quittance.Address, scheme, width);
        await Chromium.WatchAsync(page, $"axe-{scheme}-{width}", () => VisitEverythingAsync(quittance, page));
        var visitor = await chromium.OpenAsync(quittance.Address, scheme, width);
        await Chromium.WatchAsync(visitor, $"axe-{scheme}-{width}-visitor", async () =>
        {
            foreach (var path in (string[])["/sign-in", "/forgot-password", "/reset-password#none", "/invitation#none"])
                await VisitAsync(visitor, path, path);
        });
    }

    private static async Task VisitEverythingAsync(QuittanceProcess quittance, IPage page)
    {
        await VisitAsync(page, "/setup", "set-up");
        await new Person(page).SetUpAsync();
        await CheckAsync(page, "start, empty");
        var company = new Uri(page.Url).AbsolutePath;
        await VisitAsync(page, company + "/invoices", "invoices, empty");
        await FillAsync(quittance);
        foreach (var path in (string[])
        [
            "", "invoices", "work", "work/retries", "activity", "notifications", "connections",
            "settings", "settings/people", "settings/rules", "settings/keys", "settings/issuing", "settings/learnt", "issued", "issued/dashboard", "issued/answers", "issued/statistics",
        ])
            await VisitAsync(page, $"{company}/{path}".TrimEnd('/'), path);
        foreach (var path in (string[])["/profile", "/new-company", "/system", "/nowhere"])
            await VisitAsync(page, path, path);
        await VisitInvoicesAsync(page, company);
        await VisitBatchAsync(page, company);
    }

    /// <summary>One invoice of each kind: a page, an electronic one, and one that nobody can read.</summary>
    private static async Task FillAsync(QuittanceProcess quittance)
    {
        using var owner = new Browser(quittance.Address);
        (await owner.SignInAsync("owner@a.example")).EnsureSuccessStatusCode();
        var company = await owner.CompanyAsync();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Samples.Pdf(1)), "files", "paper.pdf" },
            { new ByteArrayContent(Samples.Ubl(2)), "files", "structured.xml" },
            { new ByteArrayContent("%PDF-1.7 broken"u8.ToArray()), "files", "damaged.pdf" },
        };
        (await owner.PostAsync($"companies/{company}/invoices", form)).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(async () =>
            (await owner.JsonAsync($"companies/{company}/invoices?state=received,reading")).GetProperty("total").GetInt32() == 0);
        // Some of it is done and some refused.
        (await owner.PostAsync($"companies/{company}/invoices/batches", new { action = "submit", filter = new { } })).EnsureSuccessStatusCode();
    }

    private static async Task VisitInvoicesAsync(IPage page, string company)
    {
        await page.GotoAsync(company + "/invoices");
        await page.Locator("tr[data-invoice]").First.WaitForAsync();
        var addresses = await page.Locator("tr[data-invoice] a").EvaluateAllAsync<string[]>("links => links.map((link) => link.href)");
        addresses.Length.ShouldBe(3);
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await page.GetByLabel("Supplier name").WaitForAsync();
            await CheckAsync(page, "review");
            await page.GetByRole(AriaRole.Tab, new() { Name = "Timeline" }).ClickAsync();
            await CheckAsync(page, "timeline");
        }
    }

    private static async Task VisitBatchAsync(IPage page, string company)
    {
        await page.GotoAsync(company + "/work");
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Submit invoices" }).WaitForAsync();
        await page.GetByText("Completed", new() { Exact = true }).WaitForAsync();
        await CheckAsync(page, "batch");
    }

    private static async Task VisitAsync(IPage page, string path, string name)
    {
        await page.GotoAsync(path);
        await CheckAsync(page, name);
    }

    private static async Task CheckAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        await page.WaitForFunctionAsync("() => !document.querySelector('[aria-busy=true], .mantine-Skeleton-root')");
        await Axe.ShouldFindNothingAsync(page, name);
    }
}
