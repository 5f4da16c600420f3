using Quittance.Platform.Contracts.Batches;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Issued;

/// <summary>
/// One document of a batch that is handed over, or asked about: claimed and noted in the item's work, so that the pump and other batches
/// leave it alone. After a crash, or a wait in which the pump took it up, its state tells what became of it.
/// </summary>
internal sealed class CallForDocument(DocumentBook documents, QueueDocument queue, AskNow ask, TakeDue take, DocumentCall call, TimeProvider time)
{
    /// <summary>Somebody is calling about it, which does not take long.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(2);

    /// <summary>Signs it where that has not happened, and hands it over.</summary>
    public async Task<BatchStep> SubmitAsync(BatchItem item, CancellationToken cancellation)
    {
        var document = await documents.LockAsync(item.Id, cancellation);
        if (document.IsClaimed(time.GetUtcNow()))
            return new BatchStep.Wait(Busy);
        if (!item.WasBegun)
            await queue.HandleAsync(item.Id, item.Version, cancellation);
        else if (document.State != DocumentState.Signed)
            return CallOutcome.Of(document, CallOutcome.Received, await documents.ReasonsAsync(document, cancellation));
        return await CallAsync(document, cancellation);
    }

    /// <summary>Asks what became of it; what is decided needs no question.</summary>
    public async Task<BatchStep> CheckAsync(BatchItem item, CancellationToken cancellation)
    {
        var document = await documents.LockAsync(item.Id, cancellation);
        if (document.State is DocumentState.Accepted or DocumentState.Rejected)
            return CallOutcome.Of(document, CallOutcome.Processing, await documents.ReasonsAsync(document, cancellation));
        if (document.IsClaimed(time.GetUtcNow()))
            return new BatchStep.Wait(Busy);
        if (!item.WasBegun || document.State != DocumentState.Submitted)
            await ask.HandleAsync(item.Id, cancellation);
        return await CallAsync(document, cancellation);
    }

    private async Task<BatchStep> CallAsync(IssuedDocument document, CancellationToken cancellation)
    {
        call.Prepare(await take.OneAsync(document, cancellation));
        return new BatchStep.Call(call);
    }
}
