using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Receivables.Issued;

/// <summary>Has a document sent: signs it where that has not happened, and says that it is due. The program sends it, and follows it to its answer.</summary>
internal sealed class QueueDocument(DocumentBook documents, SignDocument sign, IEventLog events, TimeProvider time)
{
    public async Task<IssuedDocument> HandleAsync(Guid id, int? version, CancellationToken cancellation)
    {
        var document = await documents.LockAsync(id, version, cancellation);
        if ((await documents.IssuerAsync(cancellation)).Connection is null)
            throw new RefusalException(ReceivablesErrors.NoConnection);
        if (document.State == DocumentState.Draft)
            await sign.HandleAsync(document, cancellation);
        events.Record(document, document.Take(DocumentAction.Queue, time.GetUtcNow()));
        document.DueAt = time.GetUtcNow();
        return document;
    }
}
