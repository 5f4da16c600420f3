using System.Net;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class LimitTests(ServerPostgres postgres)
{
    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_come_again()
    {
        await using var quittance = await SetQuittance.StartAsync(postgres, ("Limits:PerAddress", "3"));
        using var stranger = new ApiClient(quittance.Address);

        var within = await AskAsync(stranger, 3);
        var beyond = await stranger.GetAsync("session");

        within.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        within[0].Headers.GetValues("RateLimit-Policy").ShouldBe(["\"address\";q=3;w=60"]);
        within[0].Headers.GetValues("RateLimit").ShouldBe(["\"address\";r=2;t=20"]);
        (beyond.StatusCode, await beyond.CodeAsync()).ShouldBe((HttpStatusCode.TooManyRequests, "PLT-LIM-001"));
        beyond.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(20));
        beyond.Headers.GetValues("RateLimit").ShouldBe(["\"address\";r=0;t=60"]);
    }

    [Fact]
    public async Task Guessing_passwords_is_limited_more_strictly_whoever_is_guessed()
    {
        await using var quittance = await SetQuittance.StartAsync(postgres, ("Limits:SignInsPerAddress", "2"));
        using var guesser = quittance.NewBrowser();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
            answers.Add((await guesser.SignInAsync($"victim{i}@a.example", "not the password")).StatusCode);

        answers.ShouldBe([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests]);
        (await guesser.GetAsync("session")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_callers_requests_are_not_counted_for_another()
    {
        await using var quittance = await SetQuittance.StartAsync(postgres, ("Limits:PerCaller", "40"), ("Limits:PerAddress", "1000"), ("Limits:SignInsPerAddress", "100"));
        var cast = new Cast(quittance);
        var (owner, company) = await cast.FirstAsync();
        using var clerk = await cast.WithRoleAsync(owner, company, "clerk");

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++)
            answers.Add((await owner.GetAsync($"companies/{company}")).StatusCode);

        answers.ShouldContain(HttpStatusCode.TooManyRequests);
        (await clerk.GetAsync($"companies/{company}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_forwarded_address_is_believed_only_from_a_proxy_that_the_operator_named()
    {
        await using var open = await SetQuittance.StartAsync(postgres, ("Limits:PerAddress", "1"));
        await using var behind = await SetQuittance.StartAsync(postgres, ("Limits:PerAddress", "1"), ("Http:TrustedProxies", "10.0.0.0/8, 127.0.0.1"));

        (await ForwardedAsync(open, "192.0.2.1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ForwardedAsync(open, "192.0.2.2")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await ForwardedAsync(behind, "192.0.2.1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ForwardedAsync(behind, "192.0.2.2")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ForwardedAsync(behind, "192.0.2.2")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<HttpResponseMessage> ForwardedAsync(RunningQuittance quittance, string address)
    {
        using var client = new ApiClient(quittance.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "session");
        request.Headers.Add("X-Forwarded-For", address);
        return await client.SendAsync(request);
    }

    private static async Task<List<HttpResponseMessage>> AskAsync(ApiClient client, int times)
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < times; i++)
            answers.Add(await client.GetAsync("session"));
        return answers;
    }
}
