using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>What is corrected on one invoice is known on the vendor's next, says from where, and goes away when it is removed.</summary>
public sealed class LearntTests(EndToEndPostgres postgres, Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_due_date_is_learnt_used_and_forgotten(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address, scheme, width));
        await Chromium.WatchAsync(person.Page, $"learnt-{scheme}-{width}", async () =>
        {
            await person.SetUpAsync();
            var company = new Uri(person.Page.Url).AbsolutePath;
            await SeeDueDateAsync(person, company, 4, "");
            await CorrectAsync(person);
            await SeeDueDateAsync(person, company, 5, "2026-12-05");
            await SeeWhereItIsFromAsync(person.Page, $"learnt-{scheme}-{width}");
            await RemoveAsync(person.Page, company, $"learnt-list-{scheme}-{width}");
            await SeeDueDateAsync(person, company, 6, "");
        });
    }

    /// <summary>Brings the next invoice of the vendor and opens it.</summary>
    private static async Task SeeDueDateAsync(Person person, string company, int number, string due)
    {
        await person.Page.GotoAsync(company + "/invoices");
        await person.DropAsync($"{number}.pdf", Samples.Undue(number));
        var row = person.Page.Locator("tr[data-invoice]", new() { HasText = Samples.NumberOf(number) });
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        var field = person.Page.GetByLabel("Due date", new() { Exact = true });
        await Eventually.TrueAsync(async () => await person.Page.GetByLabel("Invoice number", new() { Exact = true }).InputValueAsync() == Samples.NumberOf(number));
        (await field.InputValueAsync()).ShouldBe(due);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
    }

    private static async Task CorrectAsync(Person person)
    {
        await person.Page.GetByLabel("Due date", new() { Exact = true }).FocusAsync();
        var others = person.Page.GetByRole(AriaRole.Group, new() { Name = "Other dates on this page" });
        await others.GetByRole(AriaRole.Button, new() { Name = "Settled by" }).ClickAsync();
        await person.SaveAsync();
        await person.Page.GetByText("Known for this vendor from now on.").WaitForAsync();
    }

    private static async Task SeeWhereItIsFromAsync(IPage page, string name)
    {
        await page.GetByText("As First Owner corrected it on invoice").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Samples.NumberOf(4), Exact = true }).WaitForAsync();
        await page.EvaluateAsync("() => window.scrollTo(0, 0)");
        await Axe.ShouldFindNothingAsync(page, name);
    }

    private static async Task RemoveAsync(IPage page, string company, string name)
    {
        await page.GotoAsync(company + "/settings/learnt");
        await page.GetByText("the value beside “Settled by”").WaitForAsync();
        await Axe.ShouldFindNothingAsync(page, name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove: Due date, Lakeside Tools Ltd" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.GetByText("Nothing learnt yet").WaitForAsync();
        await Axe.ShouldFindNothingAsync(page, name + "-none");
    }
}
