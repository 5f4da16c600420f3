using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Jobs;

/// <summary>How a run ended.</summary>
internal enum JobOutcome
{
    Running,
    Done,
    Failed,

    /// <summary>Its node stopped or died; the run comes back at once.</summary>
    Interrupted,
}

/// <summary>One run of a recurring job; written before it begins, completed after.</summary>
internal sealed class JobRun : IServerOrCompanyOwned
{
    public required Guid Id { get; init; }

    public required Guid? CompanyId { get; init; }

    public required Guid JobId { get; init; }

    public required string Node { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public JobOutcome Outcome { get; private set; } = JobOutcome.Running;

    public int? Items { get; private set; }

    public string? Error { get; private set; }

    public string? AskedByName { get; init; }

    public void End(JobEnd end, DateTimeOffset now) => (Outcome, Items, Error, EndedAt) = (end.Outcome, end.Items, end.Error, now);
}

/// <summary>What came of a run.</summary>
internal sealed record JobEnd(JobOutcome Outcome, int? Items, string? Error);
