using System.Net;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class DoorTests(ServerPostgres postgres)
{
    private const string Portal = "https://portal.example";

    [Fact]
    public async Task Pages_of_other_origins_are_let_in_only_by_name_and_never_with_the_cookie()
    {
        await using var closed = await SetQuittance.StartAsync(postgres);
        await using var open = await SetQuittance.StartAsync(postgres, ("Http:AllowedOrigins", Portal));

        (await PreflightAsync(closed, Portal)).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        (await PreflightAsync(open, "https://other.example")).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        var allowed = await PreflightAsync(open, Portal);
        allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Portal]);
        allowed.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("authorization", Case.Insensitive);
        allowed.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Fact]
    public async Task Lists_and_pages_are_compressed_and_what_holds_a_secret_is_not()
    {
        await using var quittance = await SetQuittance.StartAsync(postgres);
        var (owner, company) = await new Cast(quittance).FirstAsync();
        using var made = await owner.PostAsync($"companies/{company}/keys", new { name = "Reader", scopes = (string[])["invoices.view"] });
        using var reader = new ApiClient(quittance.Address, (await made.Content.ReadAsStringAsync()).Split("\"key\":\"")[1].Split('"')[0]);

        (await EncodingAsync(reader, $"companies/{company}/invoices")).ShouldBe("br");
        (await EncodingAsync(reader, "/index.html")).ShouldBe("br");
        (await EncodingAsync(reader, "session")).ShouldBeNull();
    }

    [Fact]
    public async Task A_browser_that_came_by_tls_is_told_to_stay_there()
    {
        await using var quittance = await SetQuittance.StartAsync(postgres, ("Http:TrustedProxies", "127.0.0.1"));
        using var client = new ApiClient(quittance.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "session");
        request.Headers.Add("X-Forwarded-Proto", "https");

        (await client.SendAsync(request)).Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        (await client.GetAsync("session")).Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    private static async Task<HttpResponseMessage> PreflightAsync(RunningQuittance quittance, string origin)
    {
        using var client = new ApiClient(quittance.Address);
        using var request = new HttpRequestMessage(HttpMethod.Options, $"companies/{Guid.Empty}/invoices");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "authorization");
        return await client.SendAsync(request);
    }

    private static async Task<string?> EncodingAsync(ApiClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return answer.Content.Headers.ContentEncoding.SingleOrDefault();
    }
}
