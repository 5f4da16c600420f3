using System.Net;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class TwoFactorTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task The_password_alone_no_longer_signs_in()
    {
        using var person = await ClerkAsync();
        var app = await Enrolled.OfAsync(person);
        using var browser = quittance.NewBrowser();

        await browser.SignInAsync(app.Email);

        (await browser.SessionAsync()).GetProperty("person").ValueKind.ShouldBe(JsonValueKind.Null);
        (await browser.GetAsync("profile/sessions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_code_signs_in_once_and_is_refused_when_somebody_repeats_it()
    {
        using var person = await ClerkAsync();
        var app = await Enrolled.OfAsync(person);
        var code = Totp.Code(app.Secret, stepsAhead: 1);
        using var first = await AtSecondStepAsync(app);
        using var second = await AtSecondStepAsync(app);

        var taken = await first.PostAsync("session/second-step", new { code });
        var repeated = await second.PostAsync("session/second-step", new { code });

        taken.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (repeated.StatusCode, await repeated.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-ACC-015"));
        (await first.SessionAsync()).GetProperty("person").GetProperty("email").GetString().ShouldBe(app.Email);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        using var person = await ClerkAsync();
        var app = await Enrolled.OfAsync(person);
        using var first = await AtSecondStepAsync(app);
        using var second = await AtSecondStepAsync(app);

        var taken = await first.PostAsync("session/second-step", new { code = app.RecoveryCodes[0], isRecoveryCode = true });
        var repeated = await second.PostAsync("session/second-step", new { code = app.RecoveryCodes[0], isRecoveryCode = true });

        app.RecoveryCodes.Distinct().Count().ShouldBe(10);
        taken.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await repeated.CodeAsync()).ShouldBe("PLT-ACC-015");
        (await first.JsonAsync("profile/security")).GetProperty("recoveryCodesLeft").GetInt32().ShouldBe(9);
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account()
    {
        using var person = await ClerkAsync();
        var app = await Enrolled.OfAsync(person);
        using var guesser = await AtSecondStepAsync(app);

        for (var i = 0; i < 5; i++)
            await guesser.PostAsync("session/second-step", new { code = "12345" });
        var right = await guesser.PostAsync("session/second-step", new { code = Totp.Code(app.Secret, stepsAhead: 1) });

        (right.StatusCode, await right.CodeAsync()).ShouldBe((HttpStatusCode.TooManyRequests, "PLT-ACC-002"));
    }

    [Fact]
    public async Task A_remembered_browser_needs_the_password_alone_and_no_other_does()
    {
        using var person = await ClerkAsync();
        var app = await Enrolled.OfAsync(person);
        using var browser = await AtSecondStepAsync(app);
        var code = Totp.Code(app.Secret, stepsAhead: 1);
        (await browser.PostAsync("session/second-step", new { code, rememberBrowser = true })).EnsureSuccessStatusCode();
        (await browser.SendAsync(HttpMethod.Delete, "session")).EnsureSuccessStatusCode();

        await browser.SignInAsync(app.Email);
        using var other = await AtSecondStepAsync(app);

        (await browser.SessionAsync()).GetProperty("person").GetProperty("email").GetString().ShouldBe(app.Email);
        (await other.SessionAsync()).GetProperty("person").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Turning_it_off_needs_a_code_and_neither_key_nor_codes_lie_open()
    {
        using var person = await ClerkAsync();
        var app = await Enrolled.OfAsync(person);

        var kept = await quittance.Database.TextsAsync("SELECT value FROM platform.person_tokens");
        var refused = await person.PostAsync("profile/authenticator/remove", new { code = "000000" });
        var removed = await person.PostAsync("profile/authenticator/remove", new { code = app.RecoveryCodes[3] });

        kept.ShouldNotContain(text => text.Contains(app.Secret) || app.RecoveryCodes.Any(text.Contains));
        (await refused.CodeAsync()).ShouldBe("PLT-ACC-015");
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await person.JsonAsync("profile/security")).GetProperty("hasAuthenticator").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_company_that_asks_for_two_factors_shows_nothing_to_a_session_with_one()
    {
        var (owner, company) = await cast.FirstAsync("owner@a.example");
        var (stranger, own) = await cast.StrangerAsync(owner, company);
        var tag = (await stranger.GetAsync($"companies/{own}/settings/sign-in")).Headers.ETag?.Tag;
        var set = await stranger.SendAsync(HttpMethod.Put, $"companies/{own}/settings/sign-in", new { values = new { requireTwoFactors = true } }, tag);
        set.EnsureSuccessStatusCode();

        var before = await stranger.GetAsync($"companies/{own}");
        await Enrolled.OfAsync(stranger);
        var after = await stranger.GetAsync($"companies/{own}");

        (before.StatusCode, await before.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "PLT-ACC-019"));
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.GetAsync($"companies/{company}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_no_passkey_signs_nobody_in()
    {
        await cast.FirstAsync();
        using var browser = quittance.NewBrowser();

        (await browser.PostAsync("session/passkey/options")).EnsureSuccessStatusCode();
        var answer = await browser.PostAsync("session/passkey", new { credential = new { id = "x", type = "public-key" } });
        var unasked = await browser.PostAsync("session/passkey", new { credential = "nonsense" });

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-ACC-020"));
        (unasked.StatusCode, await unasked.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-ACC-020"));
    }

    [Fact]
    public async Task A_passkey_that_this_browser_was_not_asked_for_is_refused_to_sign_in_and_to_keep()
    {
        using var person = await ClerkAsync();
        using var visitor = quittance.NewBrowser();
        var credential = new { id = "x", rawId = "x", type = "public-key", response = new { clientDataJSON = "e30", attestationObject = "oA", authenticatorData = "AA", signature = "AA" } };

        var signIn = await visitor.PostAsync("session/passkey", new { credential });
        var kept = await person.PostAsync("profile/passkeys", new { name = "Phone", credential });

        (signIn.StatusCode, await signIn.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-ACC-020"));
        (kept.StatusCode, await kept.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-ACC-020"));
        (await visitor.SessionAsync()).GetProperty("person").ValueKind.ShouldBe(JsonValueKind.Null);
        (await person.JsonAsync("profile/security")).GetProperty("passkeys").GetArrayLength().ShouldBe(0);
    }

    private async Task<Browser> ClerkAsync()
    {
        var (owner, company) = await cast.FirstAsync();
        return await cast.WithRoleAsync(owner, company, "clerk");
    }

    private async Task<Browser> AtSecondStepAsync(Enrolled app)
    {
        var browser = quittance.NewBrowser();
        (await browser.SignInAsync(app.Email)).EnsureSuccessStatusCode();
        return browser;
    }
}
