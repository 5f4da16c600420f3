using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Platform.Jobs;

/// <summary>Says that a run lives, and how it ended. One that was taken for dead meanwhile stays as it was noted.</summary>
internal sealed class EndJob(QuittanceDb db, JobWork work, CompanyScope scope, RecurringJobs jobs, INotifications notifications, TimeProvider time)
{
    /// <summary>The run goes on; false when it no longer is this node's.</summary>
    public Task<bool> StayAsync(TakeJob.Taken taken, CancellationToken cancellation) => work.RunAsync(
        async token =>
        {
            var until = time.GetUtcNow() + TakeJob.Lease;
            return await db.Database.ExecuteSqlAsync($"""
                UPDATE platform.recurring_jobs j SET claimed_until = {until} FROM platform.job_runs r
                WHERE j.id = {taken.JobId} AND r.id = {taken.RunId} AND r.outcome = 'running'
                """, token) == 1;
        },
        cancellation);

    public Task<bool> HandleAsync(TakeJob.Taken taken, JobEnd end, CancellationToken cancellation) => work.RunAsync(
        async token =>
        {
            var job = await db.Set<PlannedJob>().FromSql($"SELECT * FROM platform.recurring_jobs WHERE id = {taken.JobId} FOR UPDATE").SingleAsync(token);
            var run = await db.Set<JobRun>().SingleAsync(one => one.Id == taken.RunId, token);
            if (run.Outcome != JobOutcome.Running)
                return false;
            Close(job, run, end);
            return true;
        },
        cancellation);

    /// <summary>Inside a transaction that holds the job's row.</summary>
    public void Close(PlannedJob job, JobRun run, JobEnd end)
    {
        var now = time.GetUtcNow();
        run.End(end, now);
        job.End(end.Outcome, now);
        if (job.IsGivenUp && scope.CompanyId is not null)
            Tell(job, end);
    }

    private void Tell(PlannedJob job, JobEnd end)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = job.Name,
            ["job"] = jobs.Named(job.Name, server: false).Title,
            ["times"] = job.Failures.ToString(CultureInfo.InvariantCulture),
            ["error"] = end.Error ?? "",
        };
        notifications.Tell(Permissions.WorkManage, new Notice("job.failed", NoticeSeverity.Error, new Subject("job", job.Id), words, $"work/jobs/{job.Name}"));
    }
}
