using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>What a person does in the web pages, by what the pages call it.</summary>
internal sealed class Person(IPage page)
{
    public IPage Page => page;

    public async Task SetUpAsync()
    {
        await page.GotoAsync("/");
        await page.GetByLabel("Your name").FillAsync("First Owner");
        await page.GetByLabel("E-mail address").FillAsync("owner@a.example");
        await page.GetByLabel("Password", new() { Exact = false }).First.FillAsync(Browser.Password);
        await page.GetByLabel("Company name").FillAsync("First Company");
        await page.GetByLabel("Country").SelectOptionAsync("HU");
        await page.GetByLabel("Currency").SelectOptionAsync("EUR");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the company" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Start", Level = 1 }).WaitForAsync();
    }

    public async Task SignInAsync(string email = "owner@a.example", string password = Browser.Password)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = false }).First.FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Start", Level = 1 }).WaitForAsync();
    }

    public Task GoAsync(string link) => page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    /// <summary>Lets the file go over the page, as a mouse would.</summary>
    public async Task DropAsync(string name, byte[] content)
    {
        await page.GetByRole(AriaRole.Heading, new() { Name = "Invoices", Level = 1 }).WaitForAsync();
        var files = await page.EvaluateHandleAsync("""
            ([name, base64]) => {
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              const held = new DataTransfer();
              held.items.add(new File([bytes], name));
              return held;
            }
            """, new object[] { name, Convert.ToBase64String(content) });
        foreach (var step in (string[])["dragenter", "dragover", "drop"])
            await page.DispatchEventAsync("main", step, new { dataTransfer = files });
    }

    /// <summary>Opens the only invoice there is, once it has been read.</summary>
    public async Task OpenWhenReadAsync()
    {
        var row = page.Locator("tr[data-invoice]");
        await row.WaitForAsync();
        await Eventually.TrueAsync(async () =>
        {
            var words = await row.InnerTextAsync();
            return !words.Contains("Received", StringComparison.Ordinal) && !words.Contains("Being read", StringComparison.Ordinal);
        });
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByLabel("Supplier name").WaitForAsync();
    }

    public Task FillAsync(string field, string value) => page.GetByLabel(field, new() { Exact = true }).FillAsync(value);

    public async Task SaveAsync()
    {
        await page.Keyboard.PressAsync("Control+s");
        await page.GetByText("No unsaved changes").WaitForAsync();
    }

    public Task ClickAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
