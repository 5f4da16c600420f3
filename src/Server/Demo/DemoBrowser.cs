using System.Net;
using System.Net.Http.Json;

namespace Quittance.Server.Demo;

/// <summary>One person's browser, as far as the demo needs it: cookies and the antiforgery token.</summary>
internal sealed class DemoBrowser(Uri server) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(server, "/api/v1/"),
    };

    internal sealed record Session(bool SetupNeeded, string AntiforgeryToken, IReadOnlyList<Company> Companies);

    internal sealed record Company(Guid Id);

    public async Task<Session> SessionAsync(CancellationToken cancellation) =>
        (await http.GetFromJsonAsync<Session>("session", cancellation))!;

    /// <summary>The token is bound to who is signed in, so each request asks for a fresh one.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent content, CancellationToken cancellation, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-CSRF-TOKEN", (await SessionAsync(cancellation)).AntiforgeryToken);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        var answer = await http.SendAsync(request, cancellation);
        return answer.EnsureSuccessStatusCode();
    }

    /// <summary>Adds something.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> AddAsync(string path, object what, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, JsonContent.Create(what), cancellation);
        return (await answer.Content.ReadFromJsonAsync<Added>(cancellation))!.Id;
    }

    private sealed record Added(Guid Id);

    public void Dispose() => http.Dispose();
}
