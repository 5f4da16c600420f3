using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>What an address answers to a method or a body that it does not take, and which addresses are the front end's page.</summary>
public sealed class AddressTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task An_address_that_is_not_there_answers_404(string method)
    {
        using var visitor = quittance.NewBrowser();

        using var answer = await visitor.SendAsync(new HttpMethod(method), "nothing/here");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        if (method != "HEAD")
            (await answer.CodeAsync()).ShouldBe("PLT-REQ-404");
    }

    [Theory]
    [InlineData("PATCH", "session", "DELETE, GET, POST")]
    [InlineData("GET", "setup", "POST")]
    public async Task A_method_that_the_address_does_not_take_answers_405_and_names_those_it_takes(string method, string path, string allowed)
    {
        using var visitor = quittance.NewBrowser();

        using var answer = await visitor.SendAsync(new HttpMethod(method), path);

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.MethodNotAllowed, "PLT-REQ-008"));
        answer.Content.Headers.Allow.Order().ShouldBe(allowed.Split(", "));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task HEAD_on_an_address_of_the_API_answers_405()
    {
        using var visitor = quittance.NewBrowser();

        using var answer = await visitor.SendAsync(HttpMethod.Head, "session");

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task A_body_of_a_kind_that_the_address_does_not_take_answers_415(string step)
    {
        var (owner, company) = await cast.FirstAsync();
        using var body = new StringContent("please", Encoding.UTF8, new MediaTypeHeaderValue("text/plain"));

        using var answer = await owner.PostAsync($"companies/{company}/invoices/{Guid.CreateVersion7()}/{step}", body);

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.UnsupportedMediaType, "PLT-REQ-009"));
    }

    [Fact]
    public async Task An_address_of_the_front_end_answers_its_page_which_is_always_asked_for_anew()
    {
        using var visitor = new HttpClient { BaseAddress = quittance.Address };

        using var answer = await visitor.GetAsync("invoices/some?tab=lines");

        (await answer.Content.ReadAsStringAsync()).ShouldBe(RunningQuittance.Page);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, "invoices"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_of_the_front_end_that_is_not_there_answers_404_and_not_the_page()
    {
        using var visitor = new HttpClient { BaseAddress = quittance.Address };

        using var answer = await visitor.GetAsync("assets/gone.js");

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.NotFound, "PLT-REQ-404"));
    }
}
