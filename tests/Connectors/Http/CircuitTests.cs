using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Tests.Http;

public sealed class CircuitTests : RunningLedger
{
    private const string Api = "/vendors/ledger/api";

    [Fact]
    public async Task After_five_failures_the_other_side_is_left_alone_by_all_nodes()
    {
        await BreakAsync();

        var failure = await FailAsync();

        failure.Class.ShouldBe(FailureClass.Transient);
        failure.RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(30));
        Sent().ShouldBe(5);
    }

    [Fact]
    public void Of_successes_in_a_row_one_a_second_is_noted_but_the_first_after_a_failure_always()
    {
        var start = DateTimeOffset.UnixEpoch;
        var well = Circuit.Succeed(new AccountState(), start);
        var failed = Circuit.Fail(well, start.AddMilliseconds(200), new OutsideCallException(FailureClass.Validation, "no"), isTrial: false, new CircuitRules());

        well.LastSucceededAt.ShouldBe(start);
        Circuit.Succeed(well, start.AddMilliseconds(999)).ShouldBeSameAs(well);
        Circuit.Succeed(well, start.AddSeconds(1)).LastSucceededAt.ShouldBe(start.AddSeconds(1));
        Circuit.Succeed(failed, start.AddMilliseconds(300)).LastSucceededAt.ShouldBe(start.AddMilliseconds(300));
        Circuit.Succeed(well with { Failures = 1 }, start.AddMilliseconds(300)).Failures.ShouldBe(0);
    }

    [Fact]
    public async Task After_the_pause_one_call_tries_and_when_it_succeeds_all_may_again()
    {
        await BreakAsync();
        await Sandbox.FaultsAsync(new { path = Api, latencyMs = 300 });
        Clock.Advance(TimeSpan.FromSeconds(31));
        var client = NewClient(Account(attempts: 1));

        var calls = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Record.ExceptionAsync(() => client.NameAsync(Stop)).AsTask()));

        calls.Count(failure => failure is null).ShouldBe(1);
        Shared.StateOf(Account().Key).OpenUntil.ShouldBeNull();
        (await client.NameAsync(Stop)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task When_the_trial_fails_the_pause_is_twice_as_long()
    {
        await BreakAsync();
        Clock.Advance(TimeSpan.FromSeconds(31));

        (await FailAsync()).Class.ShouldBe(FailureClass.Server);

        (await FailAsync()).RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromSeconds(55), TimeSpan.FromSeconds(60));
        Sent().ShouldBe(6);
    }

    [Fact]
    public async Task A_trial_that_was_given_up_leaves_the_next_to_try()
    {
        await BreakAsync();
        Clock.Advance(TimeSpan.FromSeconds(31));
        await Sandbox.FaultsAsync(new { path = Api, fault = "hangAfterHandling", times = 1 });
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        impatient.CancelAfter(TimeSpan.FromMilliseconds(300));
        await Should.ThrowAsync<OperationCanceledException>(NewClient().NameAsync(impatient.Token));

        (await NewClient().NameAsync(Stop)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task An_answer_that_means_the_request_opens_nothing(int status)
    {
        await Sandbox.FaultsAsync(new { path = Api, fault = "status", status });

        for (var i = 0; i < 8; i++)
            await FailAsync();

        var state = Shared.StateOf(Account().Key);
        state.OpenUntil.ShouldBeNull();
        state.LastError!.ShouldContain($"{status}");
    }

    private async Task BreakAsync()
    {
        await Sandbox.FaultsAsync(new { path = Api, fault = "status", status = 500 });
        for (var i = 0; i < 5; i++)
            (await FailAsync()).Class.ShouldBe(FailureClass.Server);
    }

    /// <summary>From a node that has seen nothing yet.</summary>
    private Task<OutsideCallException> FailAsync() => Should.ThrowAsync<OutsideCallException>(NewClient(Account(attempts: 1)).NameAsync(Stop));

    private int Sent() => Log.All.Count(line => line.Contains("api/account"));
}
