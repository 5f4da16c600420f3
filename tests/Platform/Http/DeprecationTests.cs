using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Http;

namespace Quittance.Platform.Tests.Http;

public sealed class DeprecationTests
{
    [Fact]
    public async Task An_endpoint_on_its_way_out_says_so_and_the_others_do_not()
    {
        await using var app = await StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var old = await http.GetAsync("/old", TestContext.Current.CancellationToken);
        var lasting = await http.GetAsync("/lasting", TestContext.Current.CancellationToken);

        old.StatusCode.ShouldBe(HttpStatusCode.OK);
        old.Headers.GetValues("Deprecation").ShouldBe(["@1767225600"]);
        old.Headers.GetValues("Sunset").ShouldBe(["Fri, 01 Jan 2027 00:00:00 GMT"]);
        old.Headers.GetValues("Link").ShouldBe(["<https://docs.example/new>; rel=\"deprecation\""]);
        lasting.Headers.Contains("Deprecation").ShouldBeFalse();
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseRouting();
        app.UseDeprecationHeaders();
        app.MapGet("/old", () => "still here").Deprecated(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), new("https://docs.example/new"));
        app.MapGet("/lasting", () => "here");
        await app.StartAsync();
        return app;
    }
}
