using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Jobs;

/// <summary>Takes a job that is due in hand and writes its run down before it begins, unless as many run as the company allows.</summary>
internal sealed class TakeJob(
    QuittanceDb db, JobWork work, CompanyScope scope, RecurringJobs jobs, PlanJobs plan, EndJob end, ICompanySettings settings, TimeProvider time)
{
    /// <summary>How long a node may be silent about a run; it says every third of it that it lives.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const string Cut = "The server that ran it stopped without a word.";

    /// <summary>A run that began, and how late.</summary>
    internal sealed record Taken(Guid JobId, Guid RunId, string Name, TimeSpan Late);

    /// <summary>The run, or null when another node was quicker or there is no room.</summary>
    public Task<Taken?> HandleAsync(Guid id, CancellationToken cancellation) => work.RunAsync(token => TakeAsync(id, token), cancellation);

    private async Task<Taken?> TakeAsync(Guid id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var room = await HasRoomAsync(now, cancellation);
        var job = await db.Set<PlannedJob>().FromSql($"SELECT * FROM platform.recurring_jobs WHERE id = {id} FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancellation);
        if (job?.ClaimedUntil <= now)
            await CloseDeadAsync(job, cancellation);
        return room && job is { ClaimedUntil: null } && job.NextAt <= now ? await BeginAsync(job, now, cancellation) : null;
    }

    /// <summary>One node at a time asks per company, so the count it sees is the count that holds.</summary>
    private async Task<bool> HasRoomAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (scope.CompanyId is null)
            return true;
        var turn = $"platform.recurring_jobs:{scope.CompanyId}";
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", cancellation);
        return await db.Set<PlannedJob>().CountAsync(job => job.ClaimedUntil > now, cancellation) < (await settings.OfAsync<JobsSettings>(cancellation)).Concurrency;
    }

    private async Task CloseDeadAsync(PlannedJob job, CancellationToken cancellation)
    {
        var dead = await db.Set<JobRun>().SingleAsync(run => run.JobId == job.Id && run.Outcome == JobOutcome.Running, cancellation);
        end.Close(job, dead, new JobEnd(JobOutcome.Interrupted, null, Cut));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Taken> BeginAsync(PlannedJob job, DateTimeOffset now, CancellationToken cancellation)
    {
        var run = new JobRun
        {
            Id = Guid.CreateVersion7(now),
            CompanyId = job.CompanyId,
            JobId = job.Id,
            Node = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}"),
            DueAt = job.NextAt!.Value,
            StartedAt = now,
            AskedByName = job.AskedByName,
        };
        var (schedule, zone) = await plan.ScheduleAsync(jobs.Named(job.Name, server: scope.CompanyId is null), cancellation);
        job.Begin(now + Lease, schedule.Next(run.DueAt, now, zone));
        db.Add(run);
        return new Taken(job.Id, run.Id, job.Name, now - run.DueAt);
    }
}
