using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>Retries that are due and that nobody tries, and those that were given up and wait for a person.</summary>
internal sealed class RetryCheck(WorkerQueries queries, TimeProvider time) : ISystemCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    private const string Counts = """
        SELECT count(*) FILTER (WHERE state = 'waiting'),
               count(*) FILTER (WHERE state = 'waiting' AND next_at < $1 AND (claimed_until IS NULL OR claimed_until < $1)),
               min(next_at) FILTER (WHERE state = 'waiting' AND (claimed_until IS NULL OR claimed_until < $1)),
               count(*) FILTER (WHERE state = 'exhausted'), count(DISTINCT company_id) FILTER (WHERE state = 'exhausted')
        FROM platform.retries WHERE state IN ('waiting', 'exhausted')
        """;

    public string Name => "retries";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (waiting, overdue, oldest, exhausted, companies) = (await queries.ListAsync(
            Counts,
            row => (row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? now : row.GetFieldValue<DateTimeOffset>(2), row.GetInt64(3), row.GetInt64(4)),
            cancellation, now - Late)).Single();
        List<SystemFinding> findings = overdue > 0 ? [WorkDiagnoses.RetriesOverdue.With(("count", overdue), ("minutes", (long)(now - oldest).TotalMinutes))] : [];
        if (exhausted > 0)
            findings.Add(WorkDiagnoses.RetriesExhausted.With(("count", exhausted), ("companies", companies)));
        return findings.Count > 0 ? findings : [WorkDiagnoses.RetriesFlow.With(("waiting", waiting))];
    }
}
