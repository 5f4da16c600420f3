using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>Ways in that lead by a mailbox or by another system, in a browser.</summary>
public sealed class SignInByMailTests(EndToEndPostgres postgres, Chromium chromium)
{
    private const string NewPassword = "an altogether new password";

    [Fact]
    public Task A_forgotten_password_is_replaced_by_the_link_in_the_mail() => RunAsync("reset", async (sandbox, owner, guest) =>
    {
        await guest.GotoAsync("/sign-in");
        await guest.GetByRole(AriaRole.Link, new() { Name = "Forgotten your password?" }).ClickAsync();
        // The page before has a field of the same name.
        await guest.GetByRole(AriaRole.Heading, new() { Name = "Forgotten password", Level = 1 }).WaitForAsync();
        await guest.GetByLabel("E-mail address").FillAsync("owner@a.example");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await guest.GetByRole(AriaRole.Status).WaitForAsync();

        await guest.GotoAsync(await sandbox.MailedLinkAsync("owner@a.example", "/reset-password#"));
        await guest.GetByLabel("New password").First.FillAsync(NewPassword);
        await Axe.ShouldFindNothingAsync(guest, "choose a password");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await guest.GetByRole(AriaRole.Status).WaitForAsync();

        await new Person(guest).SignInAsync(password: NewPassword);
        await owner.Page.GotoAsync("/profile");
        await owner.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Level = 1 }).WaitForAsync();
    });

    [Fact]
    public Task An_invited_person_joins_with_an_account_elsewhere() => RunAsync("provider", async (sandbox, owner, guest) =>
    {
        using var browser = new Browser(new Uri(new Uri(owner.Page.Url), "/"));
        (await browser.SignInAsync("owner@a.example")).EnsureSuccessStatusCode();
        var invited = new { name = "Grace", email = "grace@b.example", role = "clerk" };
        (await browser.PostAsync($"companies/{await browser.CompanyAsync()}/invitations", invited)).EnsureSuccessStatusCode();

        await guest.GotoAsync(await sandbox.MailedLinkAsync("grace@b.example", "/invitation#"));
        await guest.GetByRole(AriaRole.Link, new() { Name = "Continue with Sandbox" }).ClickAsync();
        await guest.GetByRole(AriaRole.Textbox, new() { Name = "Address" }).FillAsync("grace@elsewhere.example");
        await guest.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("Grace Elsewhere");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await guest.GetByRole(AriaRole.Heading, new() { Name = "Start", Level = 1 }).WaitForAsync();

        await guest.GotoAsync("/profile");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Unlink Sandbox" }).WaitForAsync();
        await Axe.ShouldFindNothingAsync(guest, "profile, with an account elsewhere");
    });

    private async Task RunAsync(string name, Func<TestSandbox, Person, IPage, Task> steps)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var sandbox = await TestSandbox.StartAsync();
        await using var quittance = new QuittanceProcess(database, sandbox) { Settings = sandbox.ProviderSettings };
        await quittance.StartAsync();
        var owner = new Person(await chromium.OpenAsync(quittance.Address));
        var guest = await chromium.OpenAsync(quittance.Address);
        await Chromium.WatchAsync(owner.Page, name, async () =>
        {
            await owner.SetUpAsync();
            await Chromium.WatchAsync(guest, name + "-guest", () => steps(sandbox, owner, guest));
        });
    }
}
