using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class PasswordResetTests(MailingQuittance quittance) : IClassFixture<MailingQuittance>
{
    private const string NewPassword = "an altogether new password";

    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task A_link_by_mail_lets_choose_a_new_password_once_and_ends_every_session()
    {
        var (person, email) = await ByMailAsync();
        var token = await AskAsync(email);
        using var guest = quittance.NewBrowser();

        var first = await guest.PostAsync("password-resets/complete", new { token, newPassword = NewPassword });
        var again = await guest.PostAsync("password-resets/complete", new { token, newPassword = "yet another password" });

        first.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (again.StatusCode, await again.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-ACC-014"));
        (await person.GetAsync("profile/sessions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await guest.SignInAsync(email)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await guest.SignInAsync(email, NewPassword)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_without_an_account_gets_the_same_answer_and_no_mail()
    {
        var (_, email) = await ByMailAsync();
        using var guest = quittance.NewBrowser();

        var unknown = await guest.PostAsync("password-resets", new { email = "nobody@a.example" });
        var known = await guest.PostAsync("password-resets", new { email });

        (unknown.StatusCode, await unknown.Content.ReadAsStringAsync()).ShouldBe((known.StatusCode, await known.Content.ReadAsStringAsync()));
        await quittance.TokenAsync(email, "/reset-password#");
        quittance.MailsTo("nobody@a.example").ShouldBe(0);
    }

    [Fact]
    public async Task A_link_that_has_expired_changes_nothing()
    {
        var (_, email) = await ByMailAsync();
        var token = await AskAsync(email);
        var options = quittance.Server.Services.GetRequiredService<IOptions<DataProtectionTokenProviderOptions>>().Value;
        using var guest = quittance.NewBrowser();

        options.TokenLifespan.ShouldBe(TimeSpan.FromHours(1));
        options.TokenLifespan = TimeSpan.FromTicks(1);
        var late = await guest.PostAsync("password-resets/complete", new { token, newPassword = NewPassword });
        options.TokenLifespan = TimeSpan.FromHours(1);

        (await late.CodeAsync()).ShouldBe("PLT-ACC-014");
        (await guest.SignInAsync(email)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_reads_the_mailbox_is_let_out_of_a_lockout()
    {
        var (_, email) = await ByMailAsync();
        using var guest = quittance.NewBrowser();
        for (var i = 0; i < 5; i++)
            await guest.SignInAsync(email, "not the password");

        var token = await AskAsync(email);
        (await guest.PostAsync("password-resets/complete", new { token, newPassword = NewPassword })).EnsureSuccessStatusCode();

        (await guest.SignInAsync(email, NewPassword)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_mailbox_is_not_filled_by_a_stranger()
    {
        var (_, email) = await ByMailAsync();
        var before = quittance.MailsTo(email);

        for (var i = 0; i < 6; i++)
            await AskAsync(email);
        using var last = quittance.NewBrowser();
        (await last.PostAsync("password-resets", new { email })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await Eventually.TrueAsync(() => Task.FromResult(quittance.MailsTo(email) == before + 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef!")]
    [InlineData("0123456789abcdef0123456789abcdefAAAA")]
    public async Task A_made_up_link_changes_nothing(string token)
    {
        using var guest = quittance.NewBrowser();

        (await (await guest.PostAsync("password-resets/complete", new { token, newPassword = NewPassword })).CodeAsync()).ShouldBe("PLT-ACC-014");
    }

    /// <summary>Somebody who came by an invitation in the mail; the inviter never saw the link.</summary>
    private async Task<(Browser Person, string Email)> ByMailAsync()
    {
        var (owner, company) = await cast.FirstAsync();
        var email = $"{Guid.CreateVersion7():N}@a.example";
        (await owner.PostAsync($"companies/{company}/invitations", new { name = "Invited", email, role = "clerk" })).EnsureSuccessStatusCode();
        var person = quittance.NewBrowser();
        (await person.AcceptAsync(await quittance.TokenAsync(email, "/invitation#"))).EnsureSuccessStatusCode();
        return (person, email);
    }

    private async Task<string> AskAsync(string email)
    {
        using var guest = quittance.NewBrowser();
        (await guest.PostAsync("password-resets", new { email })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return await quittance.TokenAsync(email, "/reset-password#");
    }
}
