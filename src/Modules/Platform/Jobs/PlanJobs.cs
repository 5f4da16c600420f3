using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Jobs;

/// <summary>
/// Brings the scope's rows in line with what the modules register and the settings say. Doing it again changes nothing: while the
/// schedule is the same the next run stays where it is, also one that was missed.
/// </summary>
internal sealed class PlanJobs(QuittanceDb db, CompanyScope scope, RecurringJobs jobs, ICompanySettings settings, ICurrentCompany company, TimeProvider time)
{
    public async Task HandleAsync(CancellationToken cancellation)
    {
        foreach (var job in jobs.Of(server: scope.CompanyId is null))
            await PlanAsync(job, cancellation);
    }

    /// <summary>When the job comes back, and on whose clock.</summary>
    public async Task<(JobSchedule Schedule, TimeZoneInfo Zone)> ScheduleAsync(RecurringJob job, CancellationToken cancellation) =>
        (await job.ScheduleAsync(settings, cancellation), await ZoneAsync(cancellation));

    /// <summary>The row of the job, made where there is none, and kept from others until the transaction ends.</summary>
    public async Task<PlannedJob> PlanAsync(RecurringJob job, CancellationToken cancellation)
    {
        var (schedule, zone) = await ScheduleAsync(job, cancellation);
        var (now, text) = (time.GetUtcNow(), schedule.Text(zone));
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO platform.recurring_jobs (id, company_id, name, schedule, next_at)
            VALUES ({Guid.CreateVersion7(now)}, {scope.CompanyId}, {job.Name}, {text}, {schedule.Next(now, now.AddTicks(1), zone)})
            ON CONFLICT DO NOTHING
            """, cancellation);
        var planned = await db.Set<PlannedJob>().FromSql($"SELECT * FROM platform.recurring_jobs WHERE name = {job.Name} FOR UPDATE").SingleAsync(cancellation);
        if (planned.Schedule == text)
            return planned;
        planned.Schedule = text;
        if (planned.PausedAt is null && planned.AskedByName is null)
            planned.NextAt = schedule.Next(now, now.AddTicks(1), zone);
        await db.SaveChangesAsync(cancellation);
        return planned;
    }

    private async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellation) => scope.CompanyId is null
        ? TimeZoneInfo.Utc
        : await company.ZoneAsync(cancellation);
}
