using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.Testing;

/// <summary>One person's browser: cookies, and the antiforgery token on whatever is not a plain look.</summary>
public sealed class Browser(Uri server) : IDisposable
{
    public const string Password = "correct horse battery";

    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(server, "/api/v1/"),
    };

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path);

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, object? body = null, string? ifMatch = null, bool headersOnly = false, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body));
        request.Headers.ExpectContinue = body is HttpContent; // asks before it sends, so that a refusal of its size is not lost
        request.Headers.Add("X-CSRF-TOKEN", (await SessionAsync()).GetProperty("antiforgeryToken").GetString());
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (idempotencyKey is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        return await http.SendAsync(request, headersOnly ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead);
    }

    /// <summary>As a page of another site would send it: with the cookies and without the token.</summary>
    public Task<HttpResponseMessage> SendWithoutTokenAsync(HttpMethod method, string path, object body) =>
        http.SendAsync(new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) });

    public Task<JsonElement> SessionAsync() => JsonAsync("session");

    public async Task<Guid> CompanyAsync() =>
        (await SessionAsync()).GetProperty("companies")[0].GetProperty("id").GetGuid();

    public Task<HttpResponseMessage> SignInAsync(string email, string password = Password) =>
        PostAsync("session", new { email, password });

    /// <summary>Opens the link of an invitation, as somebody who has no account yet.</summary>
    public Task<HttpResponseMessage> AcceptAsync(string token, string name = "Newcomer", string password = Password) =>
        PostAsync("invitations/accept", new { token, name, password });

    public Task<HttpResponseMessage> SetUpAsync(string email, string company = "First Company") => PostAsync("setup", new
    {
        name = "First Owner",
        email,
        password = Password,
        companyName = company,
        countryCode = "CR",
        currency = "CRC",
        timeZone = "America/Costa_Rica",
    });

    public void Dispose() => http.Dispose();
}

/// <summary>What is asked of every answer.</summary>
public static class Answers
{
    /// <summary>The stable code of a problem answer.</summary>
    public static async Task<string?> CodeAsync(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("code", out var code) ? code.GetString() : null;
}
