using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Batches;

/// <summary>
/// Does the next item of a chunk: the item's effect, its outcome and the batch's counters in one transaction, which holds
/// the chunk as long as it lasts.
/// </summary>
internal sealed class TakeItem(
    QuittanceDb db, Work work, BatchKinds kinds, BatchChunks chunks, BatchOutcomes outcomes, ICompanySettings settings)
{
    /// <summary>What may be at hand when something goes wrong.</summary>
    public BatchedItem? AtHand { get; private set; }

    /// <summary>Whether the node goes on with this chunk.</summary>
    public Task<bool> HandleAsync(BatchChunk chunk, CancellationToken cancellation) =>
        work.RunAsync(token => TakeAsync(chunk, token), cancellation);

    private async Task<bool> TakeAsync(BatchChunk chunk, CancellationToken cancellation)
    {
        if (await chunks.HoldAsync(chunk, cancellation) is not { } hold)
            return false;
        if (hold.State != nameof(BatchState.Processing))
        {
            await chunks.LeaveAsync(chunk, cancellation);
            return false;
        }
        AtHand = await NextAsync(chunk, cancellation);
        if (AtHand is { } item)
            await DoAsync(item, hold, cancellation);
        else
            await FinishAsync(chunk, cancellation);
        return AtHand is not null;
    }

    private Task<BatchedItem?> NextAsync(BatchChunk chunk, CancellationToken cancellation) =>
        db.Set<BatchedItem>().AsNoTracking()
            .Where(item => item.BatchId == chunk.BatchId && item.State == BatchItemState.Pending)
            .Where(item => item.Position >= chunk.First && item.Position <= chunk.Last)
            .OrderBy(item => item.Position)
            .FirstOrDefaultAsync(cancellation);

    private async Task DoAsync(BatchedItem item, BatchHold hold, CancellationToken cancellation)
    {
        if (item.Attempt >= BatchOutcomes.MostAttempts)
        {
            await outcomes.KeepAsync(item, BatchItemState.Failed, PlatformErrors.ItemStopsServer, cancellation);
            return;
        }
        await kinds.Of(hold.Kind).HandleAsync(new BatchItem(item.ItemId, item.ItemVersion, hold.Arguments), cancellation);
        await db.SaveChangesAsync(cancellation); // before the batch's row is locked, which the other chunks wait for
        await outcomes.KeepAsync(item, BatchItemState.Succeeded, null, cancellation);
    }

    private async Task FinishAsync(BatchChunk chunk, CancellationToken cancellation) =>
        await chunks.FinishAsync(chunk, (await settings.OfAsync<BatchSettings>(cancellation)).ChunkDelay, cancellation);
}
