using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>Every way in, and the ways out, as people use them in a browser.</summary>
public sealed class SignInTests(EndToEndPostgres postgres, Chromium chromium)
{
    [Fact]
    public Task An_invited_person_makes_an_account_by_the_link_and_joins() => RunAsync("invitation", async (quittance, owner) =>
    {
        var link = await InviteAsync(owner);
        var guest = await chromium.OpenAsync(quittance.Address);
        await Chromium.WatchAsync(guest, "invitation-guest", () => AcceptAsync(guest, link));

        await owner.Page.ReloadAsync();
        await owner.Page.GetByText("grace@b.example").WaitForAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Take back the invitation of Grace" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Axe.ShouldFindNothingAsync(owner.Page, "people, with sign-ins");
    });

    [Fact]
    public Task An_authenticator_app_is_set_up_and_asked_for_at_the_next_sign_in() => RunAsync("authenticator", async (_, person) =>
    {
        var secret = await SetUpAppAsync(person);

        await SignOutAsync(person);
        await person.Page.GetByLabel("E-mail address").FillAsync("owner@a.example");
        await person.Page.GetByLabel("Password", new() { Exact = false }).First.FillAsync(Browser.Password);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code", Exact = true }).FillAsync(Totp.Code(secret, stepsAhead: 1));
        await Axe.ShouldFindNothingAsync(person.Page, "second step");
        await person.ClickAsync("Sign in");

        await person.Page.GetByRole(AriaRole.Heading, new() { Name = "Start", Level = 1 }).WaitForAsync();
    });

    [Fact]
    public Task A_passkey_is_added_and_signs_in_without_an_address() => RunAsync("passkey", async (_, person) =>
    {
        await AddDeviceAsync(person.Page);
        await AddPasskeyAsync(person);

        await SignOutAsync(person);
        await Axe.ShouldFindNothingAsync(person.Page, "sign-in with a passkey");
        await person.ClickAsync("Sign in with a passkey");

        await Start(person).WaitForAsync();
        await person.Page.GotoAsync("/profile");
        await person.Page.Locator("[data-session]").GetByText("passkey").WaitForAsync();
    });

    [Fact]
    public Task A_session_ended_from_another_browser_is_out_at_once() => RunAsync("session", async (quittance, here) =>
    {
        var elsewhere = new Person(await chromium.OpenAsync(quittance.Address));
        await Chromium.WatchAsync(elsewhere.Page, "session-elsewhere", async () =>
        {
            await elsewhere.SignInAsync();
            await here.Page.GotoAsync("/profile");
            await here.Page.GetByRole(AriaRole.Button, new() { Name = "End the session of" }).ClickAsync();
            await here.Page.GetByRole(AriaRole.Button, new() { Name = "End the session of" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });

            await elsewhere.Page.ReloadAsync(); // it may have noticed by itself
            await elsewhere.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Level = 1 }).WaitForAsync();
        });
        await Axe.ShouldFindNothingAsync(here.Page, "profile, with sessions");
    });

    private async Task RunAsync(string name, Func<QuittanceProcess, Person, Task> steps)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        // Passkeys belong to a name: an address of numbers has none.
        var person = new Person(await chromium.OpenAsync(new Uri($"http://localhost:{quittance.Address.Port}")));
        await Chromium.WatchAsync(person.Page, name, async () =>
        {
            await person.SetUpAsync();
            await steps(quittance, person);
        });
    }

    private static ILocator Start(Person person) => person.Page.GetByRole(AriaRole.Heading, new() { Name = "Start", Level = 1 });

    private static async Task<string> InviteAsync(Person owner)
    {
        await owner.Page.GotoAsync(new Uri(owner.Page.Url).AbsolutePath + "/settings/people");
        await owner.ClickAsync("Invite a person");
        var dialog = owner.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name").FillAsync("Grace");
        await dialog.GetByLabel("E-mail address").FillAsync("grace@b.example");
        await dialog.GetByLabel("Role").SelectOptionAsync("approver");
        await Axe.ShouldFindNothingAsync(owner.Page, "invite");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Send the invitation" }).ClickAsync();
        var link = await dialog.GetByTestId("invitation-link").InputValueAsync();
        await Axe.ShouldFindNothingAsync(owner.Page, "invited");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Take back the invitation of Grace" }).WaitForAsync();
        return new Uri(link).PathAndQuery + new Uri(link).Fragment;
    }

    private static async Task AcceptAsync(IPage guest, string link)
    {
        await guest.GotoAsync(link);
        await guest.GetByText("First Owner invites you to First Company as Approver.").WaitForAsync();
        await guest.GetByLabel("Your name").FillAsync("Grace Guest");
        await guest.GetByLabel("Password", new() { Exact = false }).First.FillAsync(Browser.Password);
        await Axe.ShouldFindNothingAsync(guest, "invitation");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Accept the invitation" }).ClickAsync();
        await guest.GetByRole(AriaRole.Heading, new() { Name = "Start", Level = 1 }).WaitForAsync();
    }

    private static async Task<string> SetUpAppAsync(Person person)
    {
        await person.Page.GotoAsync("/profile");
        await person.ClickAsync("Set up an app");
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        var secret = await dialog.GetByTestId("authenticator-secret").InnerTextAsync();
        await Axe.ShouldFindNothingAsync(person.Page, "set up an app");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Code", Exact = true }).FillAsync(Totp.Code(secret.Trim()));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        (await dialog.GetByTestId("recovery-codes").InnerTextAsync()).Trim().Split('\n').Length.ShouldBe(10);
        await Axe.ShouldFindNothingAsync(person.Page, "recovery codes");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await person.Page.GetByText("10 recovery codes left.").WaitForAsync();
        return secret.Trim();
    }

    /// <summary>A device with a finger on its sensor, of the browser's own making.</summary>
    private static async Task AddDeviceAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task AddPasskeyAsync(Person person)
    {
        await person.Page.GotoAsync("/profile");
        await person.ClickAsync("Add a passkey");
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name of the passkey").FillAsync("My laptop");
        await Axe.ShouldFindNothingAsync(person.Page, "add a passkey");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await person.Page.Locator("[data-passkey]").GetByText("My laptop").WaitForAsync();
    }

    private static async Task SignOutAsync(Person person)
    {
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "You: First Owner" }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Level = 1 }).WaitForAsync();
    }
}
