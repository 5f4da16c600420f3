using Quittance.Platform.Contracts.Events;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Authority;

/// <summary>A person wants to know now: the document is due, and the program asks within a second or two.</summary>
internal sealed class AskNow(DocumentBook documents, IEventLog events, TimeProvider time)
{
    public async Task<IssuedDocument> HandleAsync(Guid id, CancellationToken cancellation)
    {
        var document = await documents.LockAsync(id, cancellation);
        events.Record(document, document.Take(DocumentAction.Ask, time.GetUtcNow()));
        document.DueAt = time.GetUtcNow();
        return document;
    }
}
