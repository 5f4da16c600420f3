using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.EndToEnd.Tests.Hostile;

/// <summary>Whoever a random request may come from, what it may name, and the secrets that no log may show.</summary>
internal sealed record Callers(Guid Company, string Cookies, string Antiforgery, IReadOnlyList<string> Credentials, IReadOnlyList<string> Ids, IReadOnlyList<string> Secrets)
{
    public const string Email = "owner@a.example";

    /// <summary>Signs in anew: a random request may have signed out, or revoked the key.</summary>
    public static async Task<Callers> SignInAsync(Uri server, string password, IReadOnlyList<string> planted)
    {
        var jar = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = jar }) { BaseAddress = new Uri(server, "/api/v1/") };
        await SendAsync(http, "session", new { email = Email, password });
        var session = await http.GetFromJsonAsync<JsonElement>("session");
        var company = session.GetProperty("companies")[0].GetProperty("id").GetGuid();
        var scopes = session.GetProperty("companies")[0].GetProperty("permissions").EnumerateArray().Select(p => p.GetString()).Except(["people.manage", "keys.manage"]);
        var key = (await SendAsync(http, $"companies/{company}/keys", new { name = "Fuzz", scopes })).GetProperty("key").GetString()!;
        var tokens = await SendAsync(http, "tokens", new { email = Email, password });
        string[] credentials = [key, tokens.GetProperty("accessToken").GetString()!];
        var cookies = jar.GetCookieHeader(server);
        var antiforgery = session.GetProperty("antiforgeryToken").GetString()!;
        return new Callers(
            company, cookies, antiforgery, credentials, await IdsAsync(http, company),
            [.. planted, password, .. credentials, tokens.GetProperty("refreshToken").GetString()!, antiforgery, .. cookies.Split("; ").Select(c => c[(c.IndexOf('=') + 1)..])]);
    }

    private static async Task<JsonElement> SendAsync(HttpClient http, string path, object body)
    {
        var token = (await http.GetFromJsonAsync<JsonElement>("session")).GetProperty("antiforgeryToken").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-CSRF-TOKEN", token);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(HttpClient http, Guid company)
    {
        var ids = new List<string>();
        foreach (var list in (string[])["people", "keys", "invoices"])
        {
            var page = await http.GetFromJsonAsync<JsonElement>($"companies/{company}/{list}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Take(5).Select(item => item.GetProperty("id").GetString()!));
        }
        return ids;
    }
}
