using System.Collections.Concurrent;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Receivables.Authority;

/// <summary>One round: notes the calls, makes several at a time, and writes down what they brought.</summary>
internal sealed class FollowDue(Work work, TakeDue take, MakeCall call, KeepResult keep, ICompanySettings settings, QuittanceDb db)
{
    /// <summary>Does one round.</summary>
    /// <returns>Whether anything was due.</returns>
    public async Task<bool> HandleAsync(CancellationToken cancellation)
    {
        var (follow, taken) = await TakeAsync(cancellation);
        if (taken is null)
            return false;
        db.ChangeTracker.Clear();
        var results = await CallAsync(taken, follow, cancellation);
        await work.RunAsync(stop => keep.HandleAsync(results, follow, isRetry: false, stop), cancellation);
        return true;
    }

    private async Task<IReadOnlyCollection<CallResult>> CallAsync(TakeDue.Taken taken, FollowSettings follow, CancellationToken cancellation)
    {
        var results = new ConcurrentBag<CallResult>();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var renewing = RenewAsync(taken.Calls, ended.Token);
        try
        {
            await Parallel.ForEachAsync(
                taken.Calls,
                new ParallelOptions { MaxDegreeOfParallelism = follow.CallsAtOnce, CancellationToken = cancellation },
                async (due, stop) => results.Add(await call.HandleAsync(taken.Connection, due, stop)));
        }
        finally
        {
            await ended.CancelAsync();
            await renewing;
        }
        return results;
    }

    private async Task RenewAsync(IReadOnlyList<DueCall> calls, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(TakeDue.Lease / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
                await work.RunAsync(stop => take.RenewAsync(calls, stop), ended);
        }
        catch (OperationCanceledException)
        {
            // The calls are made.
        }
    }

    private async Task<(FollowSettings Settings, TakeDue.Taken? Taken)> TakeAsync(CancellationToken cancellation)
    {
        try
        {
            return await work.RunAsync(async stop =>
            {
                var chosen = await settings.OfAsync<FollowSettings>(stop);
                return (chosen, await take.HandleAsync(chosen.BatchSize, stop));
            }, cancellation);
        }
        catch (RefusalException refusal)
        {
            // The connection was turned off or taken away: nothing can be done before a person mends that.
            db.ChangeTracker.Clear();
            await work.RunAsync(stop => take.PostponeAsync(refusal.Error, stop), cancellation);
            return (new FollowSettings(), null);
        }
    }
}
