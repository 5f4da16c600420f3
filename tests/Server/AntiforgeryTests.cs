using System.Net;
using System.Net.Http.Headers;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class AntiforgeryTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task A_request_without_the_antiforgery_token_changes_nothing()
    {
        using var owner = (await cast.FirstAsync()).Owner;

        var forged = await owner.SendWithoutTokenAsync(HttpMethod.Put, "profile", new { name = "Forged", language = "en", theme = "auto" });

        (forged.StatusCode, await forged.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-REQ-006"));
        (await owner.SessionAsync()).GetProperty("person").GetProperty("name").GetString().ShouldBe("First Owner");
    }

    /// <summary>A client that expects 100-continue sends a body of unknown length only when the server begins to read it.</summary>
    [Fact]
    public async Task An_upload_without_the_antiforgery_token_is_refused_before_its_files_are_read()
    {
        var (_, company) = await cast.FirstAsync();
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });
        var upload = new Upload();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(quittance.Address, $"/api/v1/companies/{company}/invoices"));
        (request.Content, request.Headers.ExpectContinue) = (upload, true);

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-REQ-006"));
        upload.WasRead.ShouldBeFalse();
    }

    private sealed class Upload : HttpContent
    {
        private readonly MultipartFormDataContent form = new() { { new ByteArrayContent("%PDF-"u8.ToArray()), "files", "invoice.pdf" } };

        public Upload() => Headers.ContentType = MediaTypeHeaderValue.Parse(form.Headers.ContentType!.ToString());

        public bool WasRead { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            WasRead = true;
            return form.CopyToAsync(stream);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
