using System.Net;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class SessionTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task Only_one_of_many_who_set_up_at_once_becomes_the_first_owner()
    {
        using var known = (await cast.FirstAsync()).Owner;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            using var late = quittance.NewBrowser();
            return await (await late.SetUpAsync($"late{i}@a.example")).CodeAsync();
        }));

        answers.ShouldAllBe(code => code == "PLT-SET-001");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_look_the_same()
    {
        using var _ = (await cast.FirstAsync()).Owner;
        using var guesser = quittance.NewBrowser();

        var wrong = await guesser.SignInAsync("owner@a.example", "not the password");
        var unknown = await guesser.SignInAsync("nobody@a.example", "not the password");

        (wrong.StatusCode, await wrong.CodeAsync()).ShouldBe((HttpStatusCode.Unauthorized, "PLT-ACC-001"));
        (unknown.StatusCode, await unknown.CodeAsync()).ShouldBe((HttpStatusCode.Unauthorized, "PLT-ACC-001"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one_and_the_answer_does_not_tell()
    {
        var (owner, company) = await cast.FirstAsync();
        using var victim = await cast.WithRoleAsync(owner, company, "clerk");
        var email = (await victim.SessionAsync()).GetProperty("person").GetProperty("email").GetString()!;
        using var guesser = quittance.NewBrowser();

        for (var i = 0; i < 5; i++)
            await guesser.SignInAsync(email, "not the password");
        var right = await guesser.SignInAsync(email, Browser.Password);

        (right.StatusCode, await right.CodeAsync()).ShouldBe((HttpStatusCode.Unauthorized, "PLT-ACC-001"));
        var history = (await victim.JsonAsync("profile/sign-ins")).GetProperty("items").EnumerateArray().Select(line => line.GetProperty("outcome").GetString()).ToList();
        history.ShouldBe(["lockedOut", "lockedOut", "wrongPassword", "wrongPassword", "wrongPassword", "wrongPassword", "signedIn"]);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var (owner, company) = await cast.FirstAsync();

        (await owner.SendAsync(HttpMethod.Delete, "session")).EnsureSuccessStatusCode();

        (await owner.GetAsync($"companies/{company}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_errors_included()
    {
        using var visitor = quittance.NewBrowser();

        foreach (var path in (string[])["session", "nothing", $"companies/{Guid.Empty}"])
        {
            var answer = await visitor.GetAsync(path);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], path);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'", Case.Sensitive, path);
        }
    }
}
