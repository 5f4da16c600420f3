using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Batches;

/// <summary>
/// Writes down what a call brought: its effect, the item's outcome and the batch's counters in one transaction. Also when the chunk is
/// another node's by now: the call was made, and an item that has its outcome keeps it.
/// </summary>
internal sealed class KeepCall(QuittanceDb db, Work work, BatchChunks chunks, BatchOutcomes outcomes, ICompanySettings settings)
{
    public Task<BatchStep> HandleAsync(BatchChunk chunk, CallAtHand call, CancellationToken cancellation) => work.RunAsync(async token =>
    {
        var step = await call.Call.KeepAsync(token);
        await db.SaveChangesAsync(token); // before the batch's row is locked, which the other chunks wait for
        if (ItemOutcome.Of(step) is { } outcome)
            await outcomes.KeepAsync(call.Item, outcome, token);
        else if (step is BatchStep.Wait { SlowsDown: true } wait)
            await chunks.SlowDownAsync(chunk, wait.Pause, (await settings.OfAsync<BatchSettings>(token)).ChunkDelay, token);
        return step;
    }, cancellation);
}
