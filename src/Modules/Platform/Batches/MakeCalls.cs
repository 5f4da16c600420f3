using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Jobs;

namespace Quittance.Platform.Batches;

/// <summary>Makes the calls of a stretch at once, outside any transaction, keeps hold of the chunk meanwhile, and writes each answer down as it comes.</summary>
internal sealed class MakeCalls(IServiceScopeFactory scopes, TimeProvider time, ILogger<MakeCalls> logger)
{
    /// <summary>What became of each.</summary>
    /// <returns>A step, or null where the call or its keeping broke on our side.</returns>
    public async Task<(CallAtHand Call, BatchStep? Step)[]> HandleAsync(Stretch stretch, CancellationToken stopping)
    {
        using var grace = new StopGrace(stopping, time);
        await using var holding = new Heartbeat($"a chunk of batch {stretch.Chunk.BatchId}", BatchChunks.Beat, stop => HoldAsync(stretch.Chunk, stop), logger, time);
        return await Task.WhenAll(stretch.TakeCalls().Select(call => MakeAsync(stretch.Chunk, call, grace.Over)));
    }

    private async Task<(CallAtHand Call, BatchStep? Step)> MakeAsync(BatchChunk chunk, CallAtHand call, CancellationToken over)
    {
        await using var scope = call.Scope;
        scope.ServiceProvider.GetRequiredService<QuittanceDb>().ChangeTracker.Clear(); // what was read before the call may be old after it
        try
        {
            await call.Call.MakeAsync(over);
            return (call, await scope.ServiceProvider.GetRequiredService<KeepCall>().HandleAsync(chunk, call, CancellationToken.None));
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return (call, new BatchStep.Wait(TimeSpan.Zero)); // the node stops; the item was begun, and whoever comes next knows
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "The call for item {ItemId} of batch {BatchId} failed", call.Item.ItemId, chunk.BatchId);
            return (call, null);
        }
    }

    private async Task HoldAsync(BatchChunk chunk, CancellationToken ended)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(chunk.CompanyId, chunk.Starter);
        await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(stop => scope.ServiceProvider.GetRequiredService<BatchChunks>().HoldAsync(chunk, stop), ended);
    }
}
