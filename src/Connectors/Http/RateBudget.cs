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

    /// <summary>Takes a turn, in every lane of the request too: how long to wait for it. A wait beyond the patience takes none.</summary>
    internal (AccountState State, TimeSpan Wait) Take(AccountState state, DateTimeOffset now, TimeSpan patience, params IReadOnlyList<RateLane> lanes)
    {
        var wait = lanes.Select(lane => lane.Budget.WaitOf(FullOf(state, lane), now)).Append(WaitOf(state.FullAt, now)).Max();
        if (wait > patience)
            return (state, wait);
        var taken = state with { FullAt = After(state.FullAt, now), LastUsedAt = now };
        if (lanes.Count > 0)
            taken = taken with { Lanes = Without(state.Lanes, lanes).Concat(lanes.Select(lane => KeyValuePair.Create(lane.Name, lane.Budget.After(FullOf(state, lane), now)))).ToDictionary(StringComparer.Ordinal) };
        return (taken, wait);
    }

    /// <summary>The other side asked to wait: nobody's turn comes before.</summary>
    internal AccountState Pause(AccountState state, DateTimeOffset until)
    {
        var full = until + Tolerance;
        return state.FullAt > full ? state : state with { FullAt = full };
    }

    private static DateTimeOffset? FullOf(AccountState state, RateLane lane) => state.Lanes.TryGetValue(lane.Name, out var full) ? full : null;

    private static IEnumerable<KeyValuePair<string, DateTimeOffset>> Without(IReadOnlyDictionary<string, DateTimeOffset> all, IReadOnlyList<RateLane> lanes) =>
        all.Where(one => lanes.All(lane => lane.Name != one.Key));

    private static DateTimeOffset Later(DateTimeOffset? full, DateTimeOffset now) => full is { } at && at > now ? at : now;

    private TimeSpan WaitOf(DateTimeOffset? full, DateTimeOffset now) =>
        Later(full, now) - Tolerance - now is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    private DateTimeOffset After(DateTimeOffset? full, DateTimeOffset now) => Later(full, now) + Interval;
}

/// <summary>A limit of its own for some of an account's requests, beside the one for all.</summary>
/// <param name="Name">Stable; what all nodes share is kept under it.</param>
/// <param name="Budget">How often.</param>
public sealed record RateLane(string Name, RateBudget Budget);
