using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Quittance.Testing;

/// <summary>A program that calls the API: no cookies, no antiforgery token, one bearer credential.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly HttpClient http;

    public ApiClient(Uri server, string? credential = null)
    {
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(server, "/api/v1/") };
        if (credential is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", credential);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, object body) =>
        http.PostAsync(path, body as HttpContent ?? JsonContent.Create(body));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);

    public void Dispose() => http.Dispose();
}
