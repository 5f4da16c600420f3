using Quittance.Connectors.Hacienda;
using Quittance.Connectors.Http;

namespace Quittance.Connectors.Tests.Hacienda;

/// <summary>However eagerly nodes ask, no minute holds more calls than the authority allows of any kind.</summary>
public sealed class BudgetTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("submit", 100)]
    [InlineData("ask", 100)]
    [InlineData("ask-unknown", 20)]
    [InlineData("log-in", 5)]
    [InlineData("all", 300)]
    public void No_minute_holds_more_than_the_authority_allows(string kind, int allowed)
    {
        var budgets = HaciendaBudgets.Known;
        var sent = Sent(Lanes(budgets, kind));

        sent.Count.ShouldBeGreaterThan(allowed / 2, "calls are made at all");
        sent.Max(first => sent.Count(one => one >= first && one < first + TimeSpan.FromMinutes(1))).ShouldBeLessThan(allowed);
    }

    private static RateLane[] Lanes(HaciendaBudgets budgets, string kind) => kind switch
    {
        "submit" => [budgets.SubmitLane],
        "ask" => [budgets.AskLane],
        "ask-unknown" => [budgets.AskLane, budgets.AskUnknownLane],
        "log-in" => [budgets.LogInLane],
        _ => [],
    };

    // A call every tenth of a second asks for its turn, and goes when it comes.
    private static List<DateTimeOffset> Sent(RateLane[] lanes)
    {
        var (state, sent) = (new AccountState(), new List<DateTimeOffset>());
        for (var now = Start; now < Start.AddMinutes(3); now = now.AddMilliseconds(100))
        {
            (state, var wait) = HaciendaBudgets.Known.All.Take(state, now, TimeSpan.Zero, lanes);
            if (wait == TimeSpan.Zero)
                sent.Add(now);
        }

        return sent;
    }
}
