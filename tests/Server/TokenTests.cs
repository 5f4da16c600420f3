using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class TokenTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    private sealed record Pair(string AccessToken, string RefreshToken, string TokenType, int ExpiresIn);

    [Fact]
    public async Task A_token_stands_for_its_person_and_needs_no_cookie_and_no_antiforgery_token()
    {
        var (owner, company) = await cast.FirstAsync();
        var pair = await GiveAsync();
        using var program = new ApiClient(quittance.Address, pair.AccessToken);

        (pair.TokenType, pair.ExpiresIn).ShouldBe(("Bearer", 1800));
        (await program.GetAsync($"companies/{company}/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.PostAsync($"companies/{company}/keys", new { name = "By token", scopes = (string[])["invoices.view"] }))
            .StatusCode.ShouldBe(HttpStatusCode.Created);
        (await MethodsAsync(owner)).ShouldContain("token");
    }

    [Fact]
    public async Task A_refresh_token_is_good_once_and_gives_the_next_pair()
    {
        await cast.FirstAsync();
        var first = await GiveAsync();

        var second = await ReadAsync(await RefreshAsync(first));
        var third = await ReadAsync(await RefreshAsync(second));

        new[] { first, second, third }.Select(pair => pair.RefreshToken).Distinct().Count().ShouldBe(3);
        (await StatusAsync(third)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refresh_token_used_twice_ends_every_token_of_its_family_and_is_noted()
    {
        var (owner, _) = await cast.FirstAsync();
        var first = await GiveAsync();
        var second = await ReadAsync(await RefreshAsync(first));

        var reused = await RefreshAsync(first);

        (reused.StatusCode, await reused.CodeAsync()).ShouldBe((HttpStatusCode.Unauthorized, "PLT-TOK-002"));
        (await StatusAsync(first), await StatusAsync(second)).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized));
        (await (await RefreshAsync(second)).CodeAsync()).ShouldBe("PLT-TOK-001");
        var newest = (await owner.JsonAsync("profile/sign-ins?limit=1")).GetProperty("items")[0];
        newest.GetProperty("outcome").GetString().ShouldBe("tokenReused");
    }

    [Fact]
    public async Task Of_many_who_bring_one_refresh_token_at_once_at_most_one_gets_a_pair()
    {
        await cast.FirstAsync();
        var pair = await GiveAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => RefreshAsync(pair)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBeLessThanOrEqualTo(1);
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK || answer.StatusCode == HttpStatusCode.Unauthorized);
        (await StatusAsync(pair)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Revoking_and_ending_the_session_each_end_the_tokens_at_once()
    {
        var (owner, _) = await cast.FirstAsync();
        var (revoked, ended) = (await GiveAsync(), await GiveAsync());
        using var anybody = new ApiClient(quittance.Address);

        (await anybody.PostAsync("tokens/revoke", new { revoked.RefreshToken })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await StatusAsync(revoked), await StatusAsync(ended)).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.OK));
        (await owner.SendAsync(HttpMethod.Delete, "profile/sessions")).EnsureSuccessStatusCode();

        (await StatusAsync(ended)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_access_token_expires_and_its_refresh_token_goes_on()
    {
        await cast.FirstAsync();
        var pair = await GiveAsync();
        await RunAsync("UPDATE platform.tokens SET expires_at = now() - interval '1 second' WHERE kind = 'access'");

        (await StatusAsync(pair)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(await ReadAsync(await RefreshAsync(pair)))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_locked_account_gets_no_tokens_even_for_the_right_password()
    {
        var (owner, company) = await cast.FirstAsync();
        using var victim = await cast.WithRoleAsync(owner, company, "clerk");
        var email = (await victim.SessionAsync()).GetProperty("person").GetProperty("email").GetString()!;

        for (var i = 0; i < 5; i++)
            (await AskAsync(email, "not the password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var right = await AskAsync(email, Browser.Password);

        (right.StatusCode, await right.CodeAsync()).ShouldBe((HttpStatusCode.Unauthorized, "PLT-ACC-001"));
    }

    [Fact]
    public async Task Only_hashes_of_tokens_are_kept()
    {
        await cast.FirstAsync();
        var pair = await GiveAsync();

        foreach (var token in (string[])[pair.AccessToken, pair.RefreshToken])
            (await RunAsync("SELECT count(*) FROM platform.tokens t WHERE position(substr($1, 5) in t::text) > 0", token)).ShouldBe(0L);
    }

    [Fact]
    public async Task Where_there_is_a_second_factor_a_password_alone_gives_no_tokens_and_a_code_is_good_once()
    {
        var (owner, company) = await cast.FirstAsync();
        using var person = await cast.WithRoleAsync(owner, company, "clerk");
        var app = await Enrolled.OfAsync(person);
        var code = Totp.Code(app.Secret, stepsAhead: 1);

        var without = await AskAsync(app.Email, Browser.Password);
        var wrong = await AskAsync(app.Email, Browser.Password, "000000");
        var pair = await ReadAsync(await AskAsync(app.Email, Browser.Password, code));
        var again = await AskAsync(app.Email, Browser.Password, code);

        (without.StatusCode, await without.CodeAsync()).ShouldBe((HttpStatusCode.Unauthorized, "PLT-TOK-003"));
        (await wrong.CodeAsync(), await again.CodeAsync()).ShouldBe(("PLT-ACC-015", "PLT-ACC-015"));
        (await StatusAsync(pair)).ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(await AskAsync(app.Email, Browser.Password, app.RecoveryCodes[0]))).AccessToken.ShouldNotBe(pair.AccessToken);
    }

    private async Task<Pair> GiveAsync() => await ReadAsync(await AskAsync("owner@a.example", Browser.Password));

    private async Task<HttpResponseMessage> AskAsync(string email, string password, string? code = null)
    {
        using var anybody = new ApiClient(quittance.Address);
        return await anybody.PostAsync("tokens", new { email, password, code });
    }

    private async Task<HttpResponseMessage> RefreshAsync(Pair pair)
    {
        using var anybody = new ApiClient(quittance.Address);
        return await anybody.PostAsync("tokens/refresh", new { pair.RefreshToken });
    }

    private static async Task<Pair> ReadAsync(HttpResponseMessage answer) =>
        (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Pair>())!;

    private async Task<HttpStatusCode> StatusAsync(Pair pair)
    {
        using var program = new ApiClient(quittance.Address, pair.AccessToken);
        return (await program.GetAsync("profile/sessions")).StatusCode;
    }

    private static async Task<IEnumerable<string?>> MethodsAsync(Browser owner) =>
        (await owner.JsonAsync("profile/sessions")).EnumerateArray().Select((JsonElement session) => session.GetProperty("method").GetString());

    private async Task<object?> RunAsync(string statement, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(quittance.Database.OwnerConnectionString);
        await using var command = source.CreateCommand(statement);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
