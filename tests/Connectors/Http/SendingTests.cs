using System.Net;
using System.Net.Http.Json;
using Quittance.Connectors.Http;
using Quittance.Connectors.SandboxLedger;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Tests.Http;

public sealed class SendingTests : RunningLedger
{
    private const string Api = "/vendors/ledger/api";

    [Fact]
    public async Task A_passing_failure_is_tried_again()
    {
        await Sandbox.FaultsAsync(new { path = Api, fault = "status", status = 502, times = 2 });

        (await NewClient().NameAsync(Stop)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_dropped_connection_is_tried_again()
    {
        await Sandbox.FaultsAsync(new { path = Api, fault = "dropBeforeHandling", times = 2 });

        (await NewClient().NameAsync(Stop)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_given_up()
    {
        await Sandbox.FaultsAsync(new { path = Api, fault = "hangAfterHandling" });

        var failure = await Should.ThrowAsync<OutsideCallException>(
            NewClient(Account(attempts: 1, attemptTimeout: TimeSpan.FromMilliseconds(300))).NameAsync(Stop));

        failure.Class.ShouldBe(FailureClass.Network);
        failure.Message.ShouldContain("0.3 s");
    }

    [Fact]
    public async Task The_wait_that_the_other_side_asks_for_is_kept()
    {
        await Sandbox.FaultsAsync(new { path = Api, fault = "status", status = 429, retryAfterSeconds = 1, times = 1 });
        var started = TimeProvider.System.GetTimestamp();

        await NewClient().NameAsync(Stop);

        TimeProvider.System.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(950));
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_handed_to_whoever_called()
    {
        await Sandbox.FaultsAsync(new { path = Api, fault = "status", status = 429, retryAfterSeconds = 600 });

        var failure = await Should.ThrowAsync<OutsideCallException>(NewClient().NameAsync(Stop));

        (failure.Class, failure.RetryAfter).ShouldBe((FailureClass.RateLimit, TimeSpan.FromSeconds(600)));
        (await Sandbox.CountsAsync()).Admitted.ShouldBe(0);
    }

    [Fact]
    public async Task A_create_with_a_key_survives_a_lost_answer_as_one()
    {
        await Sandbox.FaultsAsync(new { path = Api, method = "POST", fault = "dropAfterHandling", times = 2 });
        var client = NewClient();

        var entry = await client.EnterAsync("INV-1", 12.50m, "EUR", Stop);

        (await AllAsync(client)).ShouldBe([entry]);
    }

    [Fact]
    public async Task A_create_without_a_key_is_never_sent_twice()
    {
        await Sandbox.FaultsAsync(new { path = Api, method = "POST", fault = "dropAfterHandling", times = 1 });
        var http = NewNode().ClientFor(Account());

        var failure = await Should.ThrowAsync<OutsideCallException>(http.PostAsJsonAsync("api/entries", Entry("INV-2"), Stop));

        failure.Class.ShouldBe(FailureClass.Network);
        (await AllAsync(new SandboxLedgerClient(http), "INV-2")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("dropAfterHandling")]
    [InlineData("dropBeforeHandling")]
    public async Task Who_asks_by_the_reference_before_creating_again_creates_one(string fault)
    {
        await Sandbox.FaultsAsync(new { path = Api, method = "POST", fault, times = 1 });
        var http = NewNode().ClientFor(Account());
        var ledger = new SandboxLedgerClient(http);

        var made = await CreateOnce.RunAsync(
            async stop => (await AllAsync(ledger, "INV-3")).SingleOrDefault(),
            async stop => (await (await http.PostAsJsonAsync("api/entries", Entry("INV-3"), stop)).Content.ReadFromJsonAsync<LedgerEntry>(stop))!,
            mayExist: false, Stop);

        (await AllAsync(ledger)).ShouldBe([made]);
    }

    [Fact]
    public async Task Pages_are_followed_to_the_end()
    {
        var client = NewClient();
        for (var number = 1; number <= 120; number++)
            await client.EnterAsync($"INV-{number}", number, "EUR", Stop);

        (await AllAsync(client)).Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, 120));
    }

    [Theory]
    [InlineData(400, FailureClass.Validation)]
    [InlineData(403, FailureClass.Auth)]
    [InlineData(404, FailureClass.NotFound)]
    [InlineData(408, FailureClass.Transient)]
    [InlineData(409, FailureClass.Validation)]
    [InlineData(410, FailureClass.NotFound)]
    [InlineData(422, FailureClass.Validation)]
    [InlineData(429, FailureClass.RateLimit)]
    [InlineData(500, FailureClass.Server)]
    [InlineData(504, FailureClass.Server)]
    public async Task Every_answer_is_classified(int status, FailureClass failure)
    {
        await Sandbox.FaultsAsync(new { path = Api, fault = "status", status });

        (await Should.ThrowAsync<OutsideCallException>(NewClient(Account(attempts: 1)).NameAsync(Stop))).Class.ShouldBe(failure);
    }

    [Fact]
    public async Task A_status_that_the_request_accepts_is_an_answer()
    {
        await Sandbox.FaultsAsync(new { path = Api, fault = "status", status = 404 });
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/account").Accepting(HttpStatusCode.NotFound);

        using var answer = await NewNode().ClientFor(Account()).SendAsync(request, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static object Entry(string reference) => new { reference, amount = "1", currency = "EUR" };
}
