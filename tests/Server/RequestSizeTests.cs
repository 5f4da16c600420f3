using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class RequestSizeTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private const int Large = 8 * 1024 * 1024;
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task A_stranger_cannot_fill_the_memory_with_a_password_of_many_megabytes()
    {
        using var stranger = quittance.NewBrowser();

        var request = $$"""{"email":"owner@a.example","password":"{{new string('x', Large)}}"}""";

        var answer = await stranger.PostAsync("session", new StringContent(request, Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task An_upload_may_be_as_large_as_its_files()
    {
        var (owner, company) = await cast.FirstAsync();
        var file = new ByteArrayContent(new byte[Large]);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileName = "large.bin" };

        var answer = await owner.PostAsync($"companies/{company}/invoices", new MultipartFormDataContent { file });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_text_that_the_database_cannot_hold_is_the_callers_mistake()
    {
        var (owner, company) = await cast.FirstAsync();

        var answer = await owner.GetAsync($"companies/{company}/events?kind=%00");

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-REQ-001"));
    }
}
