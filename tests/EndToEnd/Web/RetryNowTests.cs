using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>A mail that the mail server refuses: the bell tells of it, and a person retries it once the server is well.</summary>
public sealed class RetryNowTests(EndToEndPostgres postgres, Chromium chromium)
{
    private const string Retries = "work/retries";
    private const string Invited = "new.clerk@a.example";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task What_was_refused_is_retried_at_once_and_succeeds(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var sandbox = await TestSandbox.StartAsync();
        await using var quittance = new QuittanceProcess(database, sandbox);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address, scheme, width));
        await Chromium.WatchAsync(person.Page, $"retry-now-{scheme}-{width}", async () =>
        {
            await person.SetUpAsync();
            var company = new Uri(person.Page.Url).AbsolutePath;
            await SeeNothingAsync(person, company);
            await sandbox.FaultsAsync(new { path = "/smtp", fault = "status", status = 550 });
            await InviteAsync(quittance);
            await FollowTheBellAsync(person);
            await sandbox.FaultsAsync();
            await RetryAsync(person);
            sandbox.MailsTo(Invited).ShouldHaveSingleItem().ShouldContain("invites you");
            await SeeTheListAsync(person, company);
        });
    }

    private static async Task SeeNothingAsync(Person person, string company)
    {
        await person.Page.GotoAsync($"{company}/{Retries}");
        await person.Page.GetByText("Nothing waits to be tried again").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "no retries");
        await person.Page.GotoAsync(company + "/notifications");
        await person.Page.GetByText("Nothing to tell you").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "no notifications");
    }

    private static async Task InviteAsync(QuittanceProcess quittance)
    {
        using var owner = new Browser(quittance.Address);
        (await owner.SignInAsync("owner@a.example")).EnsureSuccessStatusCode();
        var company = await owner.CompanyAsync();
        (await owner.PostAsync($"companies/{company}/invitations", new { name = "New Clerk", email = Invited, role = "clerk" })).EnsureSuccessStatusCode();
    }

    /// <summary>It rings by itself: nobody loads the page again.</summary>
    private static async Task FollowTheBellAsync(Person person)
    {
        await person.ClickAsync("Notifications: 1 unread");
        var sentence = person.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = $"invitation: {Invited}" });
        await sentence.WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "the bell");
        await sentence.ClickAsync();
        await person.Page.GetByRole(AriaRole.Heading, new() { Name = $"invitation: {Invited}", Level = 1 }).WaitForAsync();
        await person.Page.GetByRole(AriaRole.Status).GetByText("Given up").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "a retry");
    }

    private static async Task RetryAsync(Person person)
    {
        await person.ClickAsync("Retry now");
        await person.Page.GetByRole(AriaRole.Status).GetByText("Succeeded").WaitForAsync();
        var attempts = person.Page.GetByRole(AriaRole.Table, new() { Name = "Attempts" });
        await attempts.GetByText("The mail server refuses the mail (550).").WaitForAsync();
        await attempts.GetByRole(AriaRole.Cell, new() { Name = "Succeeded" }).WaitForAsync();
    }

    private static async Task SeeTheListAsync(Person person, string company)
    {
        await person.Page.GotoAsync($"{company}/{Retries}?show=all");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = $"invitation: {Invited}" }).WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "the list of retries");
        await person.Page.GotoAsync(company + "/notifications");
        await person.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = $"invitation: {Invited}" }).WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "notifications");
    }
}
