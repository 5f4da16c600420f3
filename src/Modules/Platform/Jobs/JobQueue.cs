using Microsoft.EntityFrameworkCore.Storage;
using Quartz;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Platform.Jobs;

/// <summary>Holds jobs until the transaction commits and lets Quartz write them inside it.</summary>
internal sealed class JobQueue(ISchedulerFactory schedulers, CompanyScope scope, TimeProvider time) : IJobs
{
    private readonly List<(string Job, Guid SubjectId)> pending = [];

    public void Enqueue<TJob>(Guid subjectId) where TJob : INamedJob => pending.Add((TJob.Name, subjectId));

    public void Forget() => pending.Clear();

    public async Task CommitWithPendingAsync(IDbContextTransaction transaction, CancellationToken cancellation)
    {
        if (pending.Count == 0)
        {
            await transaction.CommitAsync(cancellation);
            return;
        }
        var scheduler = await schedulers.GetScheduler(cancellation);
        using var enlisted = scheduler.EnlistTransaction(transaction.GetDbTransaction());
        foreach (var (job, subjectId) in pending)
            await scheduler.ScheduleJob(Detail(job, subjectId), Trigger(), cancellationToken: cancellation);
        pending.Clear();
        await transaction.CommitAsync(cancellation);
    }

    private IJobDetail Detail(string job, Guid subjectId) => JobBuilder.Create<RunCompanyJob>()
        .WithIdentity(Guid.CreateVersion7(time.GetUtcNow()).ToString(), job)
        .UsingJobData(RunCompanyJob.JobKey, job)
        .UsingJobData(RunCompanyJob.CompanyKey, scope.CompanyId!.Value.ToString())
        .UsingJobData(RunCompanyJob.SubjectKey, subjectId.ToString())
        .RequestRecovery()
        .Build();

    private static ITrigger Trigger() => TriggerBuilder.Create()
        .StartNow()
        .WithRetryPolicy(RunCompanyJob.Retries)
        .Build();
}
