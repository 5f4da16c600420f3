namespace Quittance.Connectors.Http;

/// <summary>
/// How often an account may be called: a token bucket, kept as the moment at which it would be full again (GCRA), so that
/// it is one value that all nodes share.
/// </summary>
/// <param name="PerSecond">The lasting rate; more than 0.</param>
/// <param name="Burst">So many may go at once after a rest; at least 1. In any span at most <c>Burst + PerSecond × span</c> go.</param>
public sealed record RateBudget(double PerSecond, int Burst)
{
    private TimeSpan Interval => TimeSpan.FromSeconds(1 / PerSecond);

    private TimeSpan Tolerance => Interval * (Burst - 1);

    /// <summary>How many of the burst are taken at the moment.</summary>
    public int UsedAt(AccountState state, DateTimeOffset now) =>
        state.FullAt is { } full && full > now ? Math.Clamp((int)Math.Ceiling((full - now) / Interval), 0, Burst) : 0;

    /// <summary>Takes a turn: how long to wait for it. A wait beyond the patience takes none.</summary>
    internal (AccountState State, TimeSpan Wait) Take(AccountState state, DateTimeOffset now, TimeSpan patience)
    {
        var full = state.FullAt is { } at && at > now ? at : now;
        var wait = full - Tolerance - now;
        return wait > patience
            ? (state, wait)
            : (state with { FullAt = full + Interval, LastUsedAt = now }, wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
    }

    /// <summary>The other side asked to wait: nobody's turn comes before.</summary>
    internal AccountState Pause(AccountState state, DateTimeOffset until)
    {
        var full = until + Tolerance;
        return state.FullAt > full ? state : state with { FullAt = full };
    }
}
