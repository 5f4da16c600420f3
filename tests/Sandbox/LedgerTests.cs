using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Quittance.Sandbox.Vendors.Ledger;

namespace Quittance.Sandbox.Tests;

public sealed class LedgerTests : RunningSandbox
{
    private const string Path = "/vendors/ledger";

    [Fact]
    public async Task Nobody_gets_in_without_a_token_and_no_token_without_the_secret()
    {
        (await Client.GetAsync($"{Path}/api/account", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await LogInAsync("wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await SignInAsync();

        (await Client.GetAsync($"{Path}/api/account", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_key_makes_one_entry_and_another_content_under_it_is_refused()
    {
        await SignInAsync();

        (await EnterAsync("A", "1", "key")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await EnterAsync("A", "1", "key")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await EnterAsync("A", "2", "key")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await EnterAsync("A", "1", null)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var page = await Client.GetFromJsonAsync<JsonElement>($"{Path}/api/entries?reference=A", Stop);
        page.GetProperty("items").GetArrayLength().ShouldBe(2, "without a key a repeat is another entry");
    }

    [Fact]
    public async Task One_request_too_many_in_a_second_is_told_to_wait()
    {
        await SignInAsync();
        (await Client.PutAsJsonAsync($"{Path}/control", new { perSecond = 2 }, Stop)).EnsureSuccessStatusCode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Client.GetAsync($"{Path}/api/account", Stop)));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldHaveSingleItem();
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    private async Task SignInAsync()
    {
        var answer = await (await LogInAsync(LedgerTokens.ClientSecret)).Content.ReadFromJsonAsync<JsonElement>(Stop);
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("access_token").GetString());
    }

    private Task<HttpResponseMessage> LogInAsync(string secret)
    {
        var client = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{LedgerTokens.ClientId}:{secret}"));
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Path}/oauth/token") { Headers = { Authorization = new("Basic", client) } };
        return Client.SendAsync(request, Stop);
    }

    private Task<HttpResponseMessage> EnterAsync(string reference, string amount, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Path}/api/entries") { Content = JsonContent.Create(new { reference, amount, currency = "EUR" }) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return Client.SendAsync(request, Stop);
    }
}
