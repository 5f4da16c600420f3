using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.Sandbox.Tests;

public sealed class HomeTests : RunningSandbox
{
    [Fact]
    public async Task The_page_says_what_is_here_and_how_to_ask_for_faults()
    {
        var page = await Client.GetStringAsync("/", Stop);

        page.ShouldContain("/echo");
        page.ShouldContain("PUT http://127.0.0.1");
        page.ShouldNotContain("{standIns}");
    }

    [Fact]
    public async Task It_says_when_it_is_ready() => (await Client.GetAsync("/health", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task It_answers_to_no_name_but_its_own()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health") { Headers = { Host = "evil.example" } };

        (await Client.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_echo_answers_with_what_it_was_sent()
    {
        var answer = await Client.PostAsync("/echo?a=b", new StringContent("hello"), Stop);

        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        said.GetProperty("method").GetString().ShouldBe("POST");
        said.GetProperty("query").GetString().ShouldBe("?a=b");
        said.GetProperty("body").GetString().ShouldBe("hello");
    }
}
