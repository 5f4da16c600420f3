using Quittance.Connectors.Http;

namespace Quittance.Connectors.Hacienda;

/// <summary>
/// How often a taxpayer may call, by all nodes together. The authority limits kinds of calls apart from each other, per minute; in no
/// minute do these let more through.
/// </summary>
/// <param name="All">All calls; the authority: 300.</param>
/// <param name="Submit">Documents handed in; 100.</param>
/// <param name="Ask">Questions; 100.</param>
/// <param name="AskUnknown">Questions about what may never have arrived; 20 that find nothing.</param>
/// <param name="LogIn">Logins by password; 5 that fail.</param>
public sealed record HaciendaBudgets(RateBudget All, RateBudget Submit, RateBudget Ask, RateBudget AskUnknown, RateBudget LogIn)
{
    /// <summary>Below the limits that integrators have measured, which the authority does not publish.</summary>
    public static HaciendaBudgets Known { get; } = new(
        All: new(PerSecond: 4, Burst: 40), Submit: new(PerSecond: 1, Burst: 36), Ask: new(PerSecond: 1, Burst: 36), AskUnknown: new(PerSecond: 0.2, Burst: 6), LogIn: new(PerSecond: 0.05, Burst: 1));

    /// <summary>For a stand-in whose limits are lifted.</summary>
    public static HaciendaBudgets Lifted { get; } = new(Free, Free, Free, Free, Free);

    internal RateLane SubmitLane => new("submit", Submit);

    internal RateLane AskLane => new("ask", Ask);

    internal RateLane AskUnknownLane => new("ask-unknown", AskUnknown);

    internal RateLane LogInLane => new("log-in", LogIn);

    private static RateBudget Free => new(PerSecond: 10_000, Burst: 10_000);
}
