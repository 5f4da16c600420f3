using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Quittance.Sandbox.Vendors.Identity;

namespace Quittance.Sandbox.Tests;

/// <summary>The stand-in is as strict as the real ones are.</summary>
public sealed class IdentityTests : RunningSandbox
{
    private const string Back = "http://127.0.0.1/back", Verifier = "a-verifier-that-is-long-enough-to-be-one-0123456789";

    [Fact]
    public async Task A_code_gives_a_token_once()
    {
        var code = await CodeAsync();

        var token = (await ReadAsync(await ExchangeAsync(code))).GetProperty("access_token").GetString();
        var again = await ExchangeAsync(code);

        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/vendors/identity/userinfo") { Headers = { { "Authorization", "Bearer " + token } } };
        (await ReadAsync(await Client.SendAsync(request, Stop))).GetProperty("email").GetString().ShouldBe("who@a.example");
    }

    [Theory]
    [InlineData("another-verifier", Back, IdentityApi.ClientSecret, HttpStatusCode.BadRequest)]
    [InlineData(Verifier, "http://127.0.0.1/elsewhere", IdentityApi.ClientSecret, HttpStatusCode.BadRequest)]
    [InlineData(Verifier, Back, "another secret", HttpStatusCode.Unauthorized)]
    public async Task A_code_is_worth_nothing_to_another(string verifier, string back, string secret, HttpStatusCode status) =>
        (await ExchangeAsync(await CodeAsync(), verifier, back, secret)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task Nobody_is_asked_without_PKCE() =>
        (await Client.GetAsync($"/vendors/identity/authorize?client_id={IdentityApi.ClientId}&response_type=code", Stop))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private async Task<string> CodeAsync()
    {
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        var query = $"client_id={IdentityApi.ClientId}&response_type=code&code_challenge_method=S256&code_challenge={challenge}&redirect_uri={Uri.EscapeDataString(Back)}&state=s";
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = "who@a.example", ["name"] = "Who", ["verified"] = "true", ["answer"] = "yes" });
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Client.BaseAddress };
        using var answer = await http.PostAsync("/vendors/identity/authorize?" + query, form, Stop);
        return HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["code"]!;
    }

    private Task<HttpResponseMessage> ExchangeAsync(string code, string verifier = Verifier, string back = Back, string secret = IdentityApi.ClientSecret) =>
        Client.PostAsync("/vendors/identity/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["code_verifier"] = verifier,
            ["redirect_uri"] = back,
            ["client_id"] = IdentityApi.ClientId,
            ["client_secret"] = secret,
        }), Stop);

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
}
