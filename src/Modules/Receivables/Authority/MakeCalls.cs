using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Authority;

/// <summary>Makes calls that were noted, several at a time and outside any transaction, and renews the claim on their documents meanwhile. The one way to call.</summary>
internal sealed class MakeCalls(Work work, TakeDue take, MakeCall call, ILogger<MakeCalls> logger)
{
    public async Task<IReadOnlyCollection<CallResult>> HandleAsync(TakeDue.Taken taken, int atOnce, CancellationToken cancellation)
    {
        var results = new ConcurrentBag<CallResult>();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var renewing = RenewAsync(taken.Calls, ended.Token);
        try
        {
            await Parallel.ForEachAsync(
                taken.Calls,
                new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation },
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
                await RenewOnceAsync(calls, ended);
        }
        catch (OperationCanceledException)
        {
            // The calls are made.
        }
    }

    /// <summary>A renewal that fails must not cost the answers of the calls: it is tried again at the next beat.</summary>
    private async Task RenewOnceAsync(IReadOnlyList<DueCall> calls, CancellationToken ended)
    {
        try
        {
            await work.RunAsync(stop => take.RenewAsync(calls, stop), ended);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning(failure, "The claim on {Count} documents could not be renewed; it is tried again", calls.Count);
        }
    }
}
