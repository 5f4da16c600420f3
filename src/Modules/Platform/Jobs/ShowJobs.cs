using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Platform.Jobs;

/// <summary>The recurring jobs of the scope's company, or of the server: when they ran last and when they run next.</summary>
internal sealed class ShowJobs(QuittanceDb db, CompanyScope scope, RecurringJobs jobs, PlanJobs plan, TimeProvider time)
{
    /// <summary>When a job comes back.</summary>
    /// <param name="At">Each day at that time of <paramref name="TimeZone"/>; null when it comes back after a pause.</param>
    /// <param name="EveryMinutes">The pause in minutes.</param>
    /// <param name="TimeZone">The company's, or UTC.</param>
    internal sealed record ScheduleView(TimeOnly? At, int? EveryMinutes, string TimeZone);

    /// <summary>One run; <c>Items</c> is how many things it handled.</summary>
    internal sealed record RunView(
        Guid Id, JobOutcome Outcome, DateTimeOffset DueAt, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long? DurationMs, int? Items, string? Error,
        string? AskedByName, string Node);

    /// <summary>A job as it stands.</summary>
    /// <param name="Name">Stable.</param>
    /// <param name="Title">What it does, in English; the pages translate by the name.</param>
    /// <param name="Section">The settings that hold its schedule.</param>
    /// <param name="Schedule">When it comes back.</param>
    /// <param name="NextAt">Its next run; null while it is paused or not planned yet.</param>
    /// <param name="AskedByName">Who wants the next run at once.</param>
    /// <param name="PausedAt">Since when it is turned off.</param>
    /// <param name="PausedByName">Who turned it off.</param>
    /// <param name="CanPause">Whether it may be turned off.</param>
    /// <param name="Running">Whether it runs at this moment.</param>
    /// <param name="Failures">Runs in a row that did not end well.</param>
    /// <param name="Last">The newest run, which may be running.</param>
    internal sealed record View(
        string Name, string Title, string? Section, ScheduleView Schedule, DateTimeOffset? NextAt, string? AskedByName, DateTimeOffset? PausedAt,
        string? PausedByName, bool CanPause, bool Running, int Failures, RunView? Last);

    public async Task<IReadOnlyList<View>> HandleAsync(CancellationToken cancellation)
    {
        var planned = await db.Set<PlannedJob>().AsNoTracking()
            .Select(job => new { Job = job, Last = db.Set<JobRun>().Where(run => run.JobId == job.Id).OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).FirstOrDefault() })
            .ToDictionaryAsync(one => one.Job.Name, one => (one.Job, one.Last), StringComparer.Ordinal, cancellation);
        var views = new List<View>();
        foreach (var job in jobs.Of(server: scope.CompanyId is null))
        {
            var (known, last) = planned.GetValueOrDefault(job.Name);
            views.Add(await ShowAsync(job, known, last, cancellation));
        }
        return views;
    }

    public static RunView Show(JobRun run) => new(
        run.Id, run.Outcome, run.DueAt, run.StartedAt, run.EndedAt, (long?)(run.EndedAt - run.StartedAt)?.TotalMilliseconds, run.Items, run.Error,
        run.AskedByName, run.Node);

    private async Task<View> ShowAsync(RecurringJob job, PlannedJob? known, JobRun? last, CancellationToken cancellation)
    {
        var (schedule, zone) = await plan.ScheduleAsync(job, cancellation);
        return new View(
            job.Name, job.Title, job.Section, Show(schedule, zone), known?.NextAt, known?.AskedByName, known?.PausedAt, known?.PausedByName, job.CanPause,
            known?.ClaimedUntil > time.GetUtcNow(), known?.Failures ?? 0, last is null ? null : Show(last));
    }

    private static ScheduleView Show(JobSchedule schedule, TimeZoneInfo zone) => new(schedule.At, (int?)schedule.Pause?.TotalMinutes, zone.Id);
}
