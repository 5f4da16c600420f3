using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http;

/// <summary>The circuit breaker's rules, as steps from one state to the next.</summary>
internal static class Circuit
{
    private const int MostDoublings = 4;

    /// <summary>A trial call whose node died gives its right back after this.</summary>
    private static readonly TimeSpan TrialTime = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    /// <summary>What a call is told at the door.</summary>
    /// <param name="IsTrial">It is the one call that tries whether the other side works again.</param>
    /// <param name="Wait">Not null: it may not go, and should come again after this.</param>
    public readonly record struct Admission(bool IsTrial, TimeSpan? Wait);

    public static (AccountState, Admission) Enter(AccountState state, DateTimeOffset now)
    {
        if (state.OpenUntil is not { } open)
            return (state, new Admission(IsTrial: false, Wait: null));
        if (open > now)
            return (state, new Admission(IsTrial: false, open - now));
        if (state.TrialUntil is { } trial && trial > now)
            return (state, new Admission(IsTrial: false, TimeSpan.FromSeconds(1)));
        return (state with { TrialUntil = now + TrialTime }, new Admission(IsTrial: true, Wait: null));
    }

    /// <summary>Of one success after another only one a second is noted: it changes nothing for anybody.</summary>
    public static AccountState Succeed(AccountState state, DateTimeOffset now) =>
        IsWell(state) && state.LastSucceededAt is { } last && now - last < Often && !(state.LastFailedAt >= last) ? state : Close(state) with { LastSucceededAt = now };

    public static AccountState Fail(AccountState state, DateTimeOffset now, OutsideCallException failure, bool isTrial, CircuitRules rules)
    {
        var noted = state with { LastFailedAt = now, LastFailure = failure.Class, LastError = failure.Message };
        return failure.Class switch
        {
            // It answered, and means the request: the other side works.
            FailureClass.Auth or FailureClass.Validation or FailureClass.NotFound => Close(noted),
            FailureClass.RateLimit => Leave(noted, isTrial),
            FailureClass.Network or FailureClass.Server or FailureClass.Transient or FailureClass.Unknown => Count(noted, now, isTrial, rules),
        };
    }

    /// <summary>The call ended without telling anything: whoever comes next may try.</summary>
    public static AccountState Leave(AccountState state, bool isTrial) => isTrial ? state with { TrialUntil = null } : state;

    private static AccountState Count(AccountState state, DateTimeOffset now, bool isTrial, CircuitRules rules)
    {
        var counted = state with { Failures = state.Failures + 1 };
        var opens = isTrial || state.OpenUntil is null && counted.Failures >= rules.Failures;
        return opens
            ? counted with { OpenUntil = now + rules.Pause * (1 << Math.Min(state.Openings, MostDoublings)), Openings = state.Openings + 1, TrialUntil = null }
            : counted;
    }

    private static bool IsWell(AccountState state) => state is { Failures: 0, Openings: 0, OpenUntil: null, TrialUntil: null };

    private static AccountState Close(AccountState state) => state with { Failures = 0, Openings = 0, OpenUntil = null, TrialUntil = null };
}
