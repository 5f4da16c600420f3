using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Batches;

/// <summary>
/// Begins the next item of a chunk: the item's effect, its outcome and the batch's counters in one transaction, which holds
/// the chunk as long as it lasts. What takes a call is noted in it, and ends in another.
/// </summary>
internal sealed class TakeItem(
    QuittanceDb db, Work work, BatchKinds kinds, BatchChunks chunks, BatchOutcomes outcomes, ICompanySettings settings)
{
    /// <summary>What may be at hand when something goes wrong.</summary>
    public BatchedItem? AtHand { get; private set; }

    /// <summary>What was decided about it; null while that is not committed.</summary>
    public BatchStep? Step { get; private set; }

    /// <summary>Whether the node goes on with this chunk.</summary>
    public async Task<bool> HandleAsync(Stretch stretch, CancellationToken cancellation)
    {
        var step = await work.RunAsync(token => TakeAsync(stretch, token), cancellation);
        Step = step;
        return step is not null;
    }

    private async Task<BatchStep?> TakeAsync(Stretch stretch, CancellationToken cancellation)
    {
        if (await chunks.HoldAsync(stretch.Chunk, cancellation) is not { } hold)
            return null;
        if (stretch.IsToEnd || hold.State != nameof(BatchState.Processing))
            return await LetGoAsync(stretch, cancellation);
        AtHand = await NextAsync(stretch, cancellation);
        return AtHand is { } item ? await DoAsync(item, hold, cancellation) : await EndAsync(stretch, cancellation);
    }

    private Task<BatchedItem?> NextAsync(Stretch stretch, CancellationToken cancellation)
    {
        var (chunk, notNow) = (stretch.Chunk, stretch.NotNow);
        return db.Set<BatchedItem>().AsNoTracking()
            .Where(item => item.BatchId == chunk.BatchId && item.State == BatchItemState.Pending)
            .Where(item => item.Position >= chunk.First && item.Position <= chunk.Last && !notNow.Contains(item.Position))
            .OrderBy(item => item.Position)
            .FirstOrDefaultAsync(cancellation);
    }

    private async Task<BatchStep> DoAsync(BatchedItem item, BatchHold hold, CancellationToken cancellation)
    {
        if (item.Attempt >= BatchOutcomes.MostAttempts)
        {
            await outcomes.KeepAsync(item, ItemOutcome.Failed(PlatformErrors.ItemStopsServer), cancellation);
            return new BatchStep.Failed(PlatformErrors.ItemStopsServer);
        }
        var step = await kinds.Of(hold.Kind).HandleAsync(new BatchItem(item.ItemId, item.ItemVersion, hold.Arguments) { WasBegun = item.Begun }, cancellation);
        await db.SaveChangesAsync(cancellation); // before the batch's row is locked, which the other chunks wait for
        if (ItemOutcome.Of(step) is { } outcome)
            await outcomes.KeepAsync(item, outcome, cancellation);
        else if (step is BatchStep.Call)
            await outcomes.BeginAsync(item, cancellation);
        return step;
    }

    /// <summary>There is nothing left to begin. Calls that are at hand come first; then the chunk is done, or waits with those that have to.</summary>
    private async Task<BatchStep?> EndAsync(Stretch stretch, CancellationToken cancellation)
    {
        if (stretch is { Calls.Count: 0, IsWhole: true })
            await chunks.FinishAsync(stretch.Chunk, (await settings.OfAsync<BatchSettings>(cancellation)).ChunkDelay, cancellation);
        else
            await LetGoAsync(stretch, cancellation);
        return null;
    }

    private async Task<BatchStep?> LetGoAsync(Stretch stretch, CancellationToken cancellation)
    {
        if (stretch.Calls.Count == 0)
            await chunks.LeaveAsync(stretch.Chunk, stretch.ShortestPause, cancellation);
        return null;
    }
}
