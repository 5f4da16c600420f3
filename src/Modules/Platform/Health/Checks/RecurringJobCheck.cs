using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>Recurring jobs that should have run, that fail again and again, and those of the server that somebody paused.</summary>
internal sealed class RecurringJobCheck(WorkerQueries queries, TimeProvider time) : ISystemCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    private const string Missed = """
        SELECT count(*), (array_agg(name ORDER BY next_at))[1], min(next_at) FROM platform.recurring_jobs
        WHERE next_at < $1 AND claimed_until IS NULL HAVING count(*) > 0
        """;

    // Four in a row: the tries that follow a failure are used up.
    private const string Failing = """
        SELECT j.name, coalesce(c.name, 'Quittance'), j.failures, coalesce(r.error, '') FROM platform.recurring_jobs j
        LEFT JOIN platform.companies c ON c.id = j.company_id
        LEFT JOIN LATERAL (SELECT error FROM platform.job_runs WHERE job_id = j.id AND error IS NOT NULL ORDER BY started_at DESC LIMIT 1) r ON true
        WHERE j.failures >= 4 ORDER BY j.failures DESC LIMIT 20
        """;

    private const string Paused = "SELECT name, paused_by_name FROM platform.recurring_jobs WHERE company_id IS NULL AND paused_at IS NOT NULL";

    public string Name => "recurring";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        SystemFinding[] findings =
        [
            .. await queries.ListAsync(
                Missed,
                row => WorkDiagnoses.RecurringMissed.With(("count", row.GetInt64(0)), ("job", row.GetString(1)), ("minutes", (long)(now - row.GetFieldValue<DateTimeOffset>(2)).TotalMinutes)),
                cancellation, now - Late),
            .. await queries.ListAsync(
                Failing,
                row => WorkDiagnoses.RecurringFailing.With(("job", row.GetString(0)), ("owner", row.GetString(1)), ("failures", row.GetInt32(2)), ("error", row.GetString(3))),
                cancellation),
            .. await queries.ListAsync(Paused, row => WorkDiagnoses.RecurringPaused.With(("job", row.GetString(0)), ("person", row.GetString(1))), cancellation),
        ];
        return findings.Length > 0 ? findings
            : [WorkDiagnoses.RecurringGood.With(("count", await queries.OneAsync("SELECT count(*) FROM platform.recurring_jobs", row => row.GetInt64(0), cancellation)))];
    }
}
