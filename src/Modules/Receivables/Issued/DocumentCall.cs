using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Issued;

/// <summary>A batch's call to the authority about one document: made and written down as the pump does it.</summary>
internal sealed class DocumentCall(MakeCalls calls, KeepResult keep, DocumentBook documents, QuittanceDb db, ICompanySettings settings) : IBatchCall
{
    private TakeDue.Taken? taken;
    private CallResult? result;

    public void Prepare(TakeDue.Taken noted) => taken = noted;

    public async Task MakeAsync(CancellationToken cancellation) => result = (await calls.HandleAsync(taken!, atOnce: 1, cancellation)).Single();

    public async Task<BatchStep> KeepAsync(CancellationToken cancellation)
    {
        await keep.HandleAsync([result!], await settings.OfAsync<FollowSettings>(cancellation), isRetry: false, cancellation);
        await db.SaveChangesAsync(cancellation);
        var document = await documents.LockAsync(result!.Call.DocumentId, cancellation);
        return CallOutcome.Of(result, document, await documents.ReasonsAsync(document, cancellation));
    }
}
