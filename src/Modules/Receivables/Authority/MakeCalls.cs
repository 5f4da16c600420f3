using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Receivables.Authority;

/// <summary>Makes calls that were noted, several at a time and outside any transaction, and renews the claim on their documents meanwhile. The one way to call.</summary>
internal sealed class MakeCalls(Work work, TakeDue take, MakeCall call, TimeProvider time, ILogger<MakeCalls> logger)
{
    public async Task<IReadOnlyCollection<CallResult>> HandleAsync(TakeDue.Taken taken, int atOnce, CancellationToken cancellation)
    {
        var results = new ConcurrentBag<CallResult>();
        await using var renewing = new Heartbeat($"{taken.Calls.Count} documents", TakeDue.Lease / 3, ended => work.RunAsync(stop => take.RenewAsync(taken.Calls, stop), ended), logger, time);
        await Parallel.ForEachAsync(
            taken.Calls,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation },
            async (due, stop) => results.Add(await call.HandleAsync(taken.Connection, due, stop)));
        return results;
    }
}
