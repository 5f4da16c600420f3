using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Jobs;

/// <summary>A recurring job of one company, or of the server: when it runs next, and whether a node has it in hand.</summary>
internal sealed class PlannedJob : IServerOrCompanyOwned
{
    /// <summary>How long after a failure it is tried again; after the last of these it waits for its schedule.</summary>
    private static readonly TimeSpan[] Again = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)];

    public required Guid Id { get; init; }

    public required Guid? CompanyId { get; init; }

    public required string Name { get; init; }

    public required string Schedule { get; set; }

    public DateTimeOffset? NextAt { get; set; }

    public DateTimeOffset? PausedAt { get; private set; }

    public string? PausedByName { get; private set; }

    public string? AskedByName { get; private set; }

    public DateTimeOffset? ClaimedUntil { get; private set; }

    /// <summary>Runs in a row that did not end well.</summary>
    public int Failures { get; private set; }

    /// <summary>What was tried again as often as it is without a good end; told once per row of failures.</summary>
    public bool IsGivenUp => Failures == Again.Length + 1;

    /// <summary>A node takes it in hand; <paramref name="next"/> is the run after this one.</summary>
    public void Begin(DateTimeOffset until, DateTimeOffset next)
    {
        ClaimedUntil = until;
        NextAt = PausedAt is null ? next : null;
        AskedByName = null;
    }

    /// <summary>The run is over. What failed comes back sooner than its schedule says, and what was cut off at once, but not for ever.</summary>
    public void End(JobOutcome outcome, DateTimeOffset now)
    {
        ClaimedUntil = null;
        Failures = outcome == JobOutcome.Done ? 0 : Failures + 1;
        if (Failures < 1 || Failures > Again.Length || PausedAt is not null)
            return;
        var again = outcome == JobOutcome.Interrupted ? now : now + Again[Failures - 1];
        NextAt = NextAt < again ? NextAt : again;
    }

    public void Ask(string who, DateTimeOffset now) => (NextAt, AskedByName) = (now, who);

    public void Pause(string who, DateTimeOffset now) => (PausedAt, PausedByName, NextAt, AskedByName) = (now, who, null, null);

    public void Resume(DateTimeOffset next) => (PausedAt, PausedByName, NextAt) = (null, null, next);
}
