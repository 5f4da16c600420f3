using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Jobs;

/// <summary>What a person does with a recurring job: runs it at once, turns it off and on.</summary>
internal sealed class ChangeJob(QuittanceDb db, CompanyScope scope, RecurringJobs jobs, PlanJobs plan, IEventLog events, TimeProvider time, ILogger<ChangeJob> logger)
{
    /// <summary>It begins as soon as there is room, also when it is paused.</summary>
    public Task RunNowAsync(string name, CancellationToken cancellation) => ChangeAsync(name, "job.asked", (_, planned) =>
    {
        var now = time.GetUtcNow();
        if (planned.ClaimedUntil > now)
            throw new RefusalException(PlatformErrors.JobRuns);
        if (planned.NextAt <= now)
            throw new RefusalException(PlatformErrors.JobAsked);
        planned.Ask(scope.Actor.Name, now);
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>It no longer comes back by itself; a run that has begun is finished.</summary>
    public Task PauseAsync(string name, CancellationToken cancellation) => ChangeAsync(name, "job.paused", (job, planned) =>
    {
        if (!job.CanPause)
            throw new RefusalException(PlatformErrors.JobNeeded);
        planned.Pause(scope.Actor.Name, time.GetUtcNow());
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>It comes back on its schedule; what was missed meanwhile is not made up for.</summary>
    public Task ResumeAsync(string name, CancellationToken cancellation) => ChangeAsync(name, "job.resumed", async (job, planned) =>
    {
        if (planned.PausedAt is null)
            return;
        var (schedule, zone) = await plan.ScheduleAsync(job, cancellation);
        var now = time.GetUtcNow();
        planned.Resume(schedule.Next(now, now, zone));
    }, cancellation);

    private async Task ChangeAsync(string name, string kind, Func<RecurringJob, PlannedJob, Task> change, CancellationToken cancellation)
    {
        var job = jobs.Named(name, server: scope.CompanyId is null);
        var planned = await plan.PlanAsync(job, cancellation);
        await change(job, planned);
        await db.SaveChangesAsync(cancellation);
        if (scope.CompanyId is null)
            logger.LogInformation("{Kind} for {Job} of the server by {Person}", kind, name, scope.Actor.Name);
        else
            events.Record(kind, new Subject("job", planned.Id), new { name });
    }
}
