using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>How long the oldest job that is due has waited. Quartz keeps instants as ticks of .NET.</summary>
internal sealed class JobCheck(WorkerQueries queries, TimeProvider time) : ISystemCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Standing = TimeSpan.FromMinutes(30);

    private const string Queue = """
        SELECT count(*) FILTER (WHERE trigger_state IN ('WAITING', 'ACQUIRED', 'BLOCKED')),
               (SELECT count(*) FROM quartz.qrtz_fired_triggers WHERE state = 'EXECUTING'),
               count(*) FILTER (WHERE trigger_state = 'ERROR'),
               coalesce(min(job_group) FILTER (WHERE trigger_state = 'ERROR'), '')
        FROM quartz.qrtz_triggers
        """;

    private const string Oldest = """
        SELECT job_group, next_fire_time FROM quartz.qrtz_triggers
        WHERE trigger_state IN ('WAITING', 'ACQUIRED', 'BLOCKED') AND next_fire_time IS NOT NULL
        ORDER BY next_fire_time LIMIT 1
        """;

    public string Name => "jobs";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        // Quartz makes its tables when the first worker starts.
        if (!await queries.OneAsync("SELECT to_regclass('quartz.qrtz_triggers') IS NOT NULL", row => row.GetBoolean(0), cancellation))
            return [Diagnoses.JobsFlow.With(("running", 0), ("waiting", 0))];
        var queue = await queries.OneAsync(
            Queue, row => (Waiting: row.GetInt64(0), Running: row.GetInt64(1), Broken: row.GetInt64(2), Job: row.GetString(3)), cancellation);
        var oldest = await queries.ListAsync(Oldest, row => (Job: row.GetString(0), Due: new DateTimeOffset(row.GetInt64(1), TimeSpan.Zero)), cancellation);
        List<SystemFinding> findings = queue.Broken > 0 ? [Diagnoses.JobsBroken.With(("count", queue.Broken), ("job", queue.Job))] : [];
        findings.Add(oldest is [var (job, due)] && time.GetUtcNow() - due is var age && age > Late
            ? (age > Standing ? Diagnoses.JobsStand : Diagnoses.JobsLate).With(("job", job), ("minutes", (long)age.TotalMinutes), ("waiting", queue.Waiting))
            : Diagnoses.JobsFlow.With(("running", queue.Running), ("waiting", queue.Waiting)));
        return findings;
    }
}
