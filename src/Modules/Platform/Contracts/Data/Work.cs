using Microsoft.EntityFrameworkCore.Storage;
using Quittance.Platform.Database;
using Quittance.Platform.Events;
using Quittance.Platform.Jobs;

namespace Quittance.Platform.Contracts.Data;

/// <summary>
/// One transaction of one company: the change, the events that record it and the jobs that follow from it are committed
/// together or not at all. Requests get theirs from the company routes; jobs and readers begin their own.
/// </summary>
public sealed class Work
{
    private readonly QuittanceDb db;
    private readonly CompanyScope scope;
    private readonly EventLog events;
    private readonly JobQueue jobs;
    private readonly IReadOnlyList<IBeforeCommit> steps;

    internal Work(QuittanceDb db, CompanyScope scope, EventLog events, JobQueue jobs, IEnumerable<IBeforeCommit> steps)
    {
        this.steps = [.. steps];
        this.db = db;
        this.scope = scope;
        this.events = events;
        this.jobs = jobs;
    }

    /// <summary>Runs <paramref name="action"/> in a transaction and commits; an exception rolls everything back.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> action, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Fence.RaiseAsync(db, scope, cancellation);
        events.Forget();
        jobs.Forget();
        foreach (var step in steps)
            step.Forget();
        var result = await action(cancellation);
        await CommitAsync(transaction, cancellation);
        return result;
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public Task RunAsync(Func<CancellationToken, Task> action, CancellationToken cancellation) =>
        RunAsync(async token =>
        {
            await action(token);
            return true;
        }, cancellation);

    private async Task CommitAsync(IDbContextTransaction transaction, CancellationToken cancellation)
    {
        foreach (var step in steps)
            await step.BeforeCommitAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await events.AppendPendingAsync(cancellation);
        await jobs.CommitWithPendingAsync(transaction, cancellation);
    }
}
