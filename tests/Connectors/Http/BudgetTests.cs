using Quittance.Connectors.Http;
using Quittance.Connectors.SandboxLedger;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Tests.Http;

public sealed class BudgetTests : RunningLedger
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    [Fact]
    public async Task Two_nodes_below_the_limit_together_never_cause_a_refusal()
    {
        await Sandbox.SteerAsync(new { perSecond = 30 });
        var account = Account(perSecond: 20, burst: 5);
        SandboxLedgerClient[] nodes = [NewClient(account), NewClient(account)];

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => nodes[i % 2].NameAsync(Stop)));

        (await Sandbox.CountsAsync()).ShouldBe((1, 60, 0));
    }

    [Fact]
    public async Task Without_a_budget_below_the_limit_the_vendor_does_refuse()
    {
        await Sandbox.SteerAsync(new { perSecond = 10 });
        var client = NewClient(Account(attempts: 1));

        var calls = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Record.ExceptionAsync(() => client.NameAsync(Stop)).AsTask()));

        calls.OfType<OutsideCallException>().ShouldContain(failure => failure.Class == FailureClass.RateLimit);
        (await Sandbox.CountsAsync()).Refused.ShouldBePositive();
    }

    [Fact]
    public void A_burst_goes_at_once_and_the_rest_at_the_rate()
    {
        var budget = new RateBudget(PerSecond: 10, Burst: 3);

        var waits = Take(budget, new AccountState(), 6).Select(wait => wait.TotalMilliseconds);

        waits.ShouldBe([0, 0, 0, 100, 200, 300]);
    }

    [Fact]
    public void A_wait_beyond_the_patience_takes_no_turn()
    {
        var budget = new RateBudget(PerSecond: 1, Burst: 1);
        var (busy, _) = budget.Take(new AccountState(), Start, TimeSpan.FromSeconds(5));
        var paused = budget.Pause(busy, Start + TimeSpan.FromMinutes(1));

        var (after, wait) = budget.Take(paused, Start, TimeSpan.FromSeconds(5));

        after.ShouldBe(paused);
        wait.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void What_is_used_is_shown()
    {
        var budget = new RateBudget(PerSecond: 10, Burst: 5);
        var state = new AccountState();
        for (var i = 0; i < 3; i++)
            (state, _) = budget.Take(state, Start, TimeSpan.MaxValue);

        budget.UsedAt(state, Start).ShouldBe(3);
        budget.UsedAt(state, Start + TimeSpan.FromMilliseconds(150)).ShouldBe(2);
        budget.UsedAt(state, Start + TimeSpan.FromSeconds(1)).ShouldBe(0);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7.5, 3)]
    [InlineData(50, 20)]
    public void In_no_span_do_more_go_than_the_budget_says(double perSecond, int burst)
    {
        var random = new Random(7);
        var (budget, state, now, sent) = (new RateBudget(perSecond, burst), new AccountState(), Start, new List<DateTimeOffset>());
        for (var i = 0; i < 400; i++)
        {
            now += TimeSpan.FromSeconds(random.NextDouble() * 2 / perSecond * random.Next(2));
            (state, var wait) = budget.Take(state, now, TimeSpan.MaxValue);
            sent.Add(now + wait);
        }

        for (var i = 0; i < sent.Count; i++)
            for (var j = i; j < sent.Count; j++)
                (j - i + 1).ShouldBeLessThanOrEqualTo((int)Math.Floor(burst + perSecond * (sent[j] - sent[i]).TotalSeconds + 1e-3));
    }

    private static IEnumerable<TimeSpan> Take(RateBudget budget, AccountState state, int times)
    {
        for (var i = 0; i < times; i++)
        {
            (state, var wait) = budget.Take(state, Start, TimeSpan.MaxValue);
            yield return wait;
        }
    }
}
