using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.Sandbox.Tests.Faults;

public sealed class FaultTests : RunningSandbox
{
    [Fact]
    public async Task A_status_applies_so_many_times_and_no_more()
    {
        await PutAsync(new { path = "/echo", fault = "status", status = 429, retryAfterSeconds = 7, times = 2 });

        var first = await Client.GetAsync("/echo", Stop);
        var statuses = new[] { first.StatusCode, await AskAsync(), await AskAsync() };

        statuses.ShouldBe([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK]);
        first.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        (await HandledAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_rule_covers_what_lies_below_its_path_and_nothing_beside_it()
    {
        await PutAsync(new { path = "/ech", fault = "status", status = 500 });
        (await AskAsync()).ShouldBe(HttpStatusCode.OK);

        await PutAsync(new { path = "/echo", fault = "status", status = 503 });
        (await Client.GetAsync("/echo/handled", Stop)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_rule_for_one_method_spares_the_others()
    {
        await PutAsync(new { path = "/echo", method = "POST", fault = "status", status = 500 });

        (await AskAsync()).ShouldBe(HttpStatusCode.OK);
        (await Client.PostAsync("/echo", null, Stop)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Latency_delays_an_answer_that_is_otherwise_right()
    {
        await PutAsync(new { path = "/echo", latencyMs = 300 });
        var since = Stopwatch.GetTimestamp();

        (await AskAsync()).ShouldBe(HttpStatusCode.OK);

        Stopwatch.GetElapsedTime(since).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(290));
    }

    [Theory]
    [InlineData("dropBeforeHandling", 0)]
    [InlineData("dropAfterHandling", 1)]
    public async Task A_dropped_connection_leaves_no_answer(string fault, int handled)
    {
        await PutAsync(new { path = "/echo", fault, times = 1 });

        // A POST, because the client itself repeats a GET whose connection was dropped.
        await Should.ThrowAsync<HttpRequestException>(() => Client.PostAsync("/echo", new StringContent("x"), Stop));

        (await HandledAsync()).ShouldBe(handled);
    }

    [Fact]
    public async Task A_storm_lets_some_through()
    {
        await PutAsync(new { path = "/echo", fault = "status", status = 503, every = 3 });

        var statuses = new List<int>();
        for (var count = 0; count < 6; count++)
            statuses.Add((int)(await Client.PostAsync("/echo", new StringContent("x"), Stop)).StatusCode);

        statuses.ShouldBe([200, 200, 503, 200, 200, 503]);
    }

    [Fact]
    public async Task A_hanging_answer_never_comes_though_the_work_is_done()
    {
        await PutAsync(new { path = "/echo", fault = "hangAfterHandling", method = "POST", times = 1 });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var answer = Client.PostAsync("/echo", new StringContent("x"), patience.Token);
        while (await HandledAsync() == 0)
            await Task.Delay(10, Stop);

        answer.IsCompleted.ShouldBeFalse();
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task What_steers_the_sandbox_is_spared()
    {
        await PutAsync(new { path = "/", fault = "status", status = 500 });
        (await AskAsync()).ShouldBe(HttpStatusCode.InternalServerError);

        (await Client.GetAsync("/health", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Client.DeleteAsync("/faults", Stop)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await AskAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_left_of_the_rules_can_be_seen()
    {
        await PutAsync(new { path = "/echo", fault = "status", status = 500, times = 3 });
        await AskAsync();

        var rules = await Client.GetFromJsonAsync<JsonElement>("/faults", Stop);

        rules[0].GetProperty("left").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("""[{"path": "echo", "latencyMs": 5}]""", "[0].path")]
    [InlineData("""[{"path": "/echo"}]""", "[0].fault")]
    [InlineData("""[{"path": "/echo", "fault": "status"}]""", "[0].status")]
    [InlineData("""[{"path": "/echo", "latencyMs": 5, "status": 500}]""", "[0].status")]
    [InlineData("""[{"path": "/echo", "latencyMs": 5, "times": 0}]""", "[0].times")]
    [InlineData("""[{"path": "/echo", "latencyMs": 5}, {"path": "/echo", "latencyMs": -1}]""", "[1].latencyMs")]
    [InlineData("""[{"path": "/echo", "latencyMs": 5, "retryAfterSeconds": 5}]""", "[0].retryAfterSeconds")]
    public async Task A_rule_that_makes_no_sense_is_refused_by_member(string rules, string member)
    {
        var answer = await Client.PutAsync("/faults", new StringContent(rules, null, "application/json"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        problem.GetProperty("errors").EnumerateObject().Select(one => one.Name).ShouldContain(member);
    }

    [Fact]
    public async Task A_misspelt_member_is_refused()
    {
        var answer = await Client.PutAsync("/faults", new StringContent("""[{"path": "/echo", "latency": 5}]""", null, "application/json"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HttpStatusCode> AskAsync() => (await Client.GetAsync("/echo", Stop)).StatusCode;
}
