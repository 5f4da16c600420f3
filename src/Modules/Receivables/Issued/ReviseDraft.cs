using Microsoft.AspNetCore.Http;
using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.CostaRica;
using Quittance.Receivables.Lookups;

namespace Quittance.Receivables.Issued;

/// <summary>Changes a draft, or throws it away.</summary>
internal sealed class ReviseDraft(DocumentBook documents, RememberCustomer remember, QuittanceDb db, IEventLog events, TimeProvider time)
{
    internal sealed record Request(DraftContent Content, int Establishment = 1, int Terminal = 1, Situacion Situation = Situacion.Normal);

    public async Task<IssuedDocument> HandleAsync(Guid id, Request request, HttpContext http, CancellationToken cancellation)
    {
        var document = await documents.LockAsync(id, cancellation);
        ETags.Require(http, document.Version);
        DraftRules.Require(request.Establishment, request.Terminal);
        var (issuer, now) = (await documents.IssuerAsync(cancellation), time.GetUtcNow());
        var content = DraftRules.Numbered(request.Content);
        events.Record(document, document.Take(DocumentAction.Revise, now));
        (document.Establishment, document.Terminal, document.Situation) = (request.Establishment, request.Terminal, request.Situation);
        document.Write(content, DraftRules.Reckon(issuer.Profile, document.Kind, document.Situation, content, now));
        await remember.HandleAsync(content, now, cancellation);
        return document;
    }

    /// <summary>A draft has no number yet, so nothing is missing afterwards.</summary>
    public async Task DiscardAsync(Guid id, HttpContext http, CancellationToken cancellation)
    {
        var document = await documents.LockAsync(id, cancellation);
        ETags.Require(http, document.Version);
        DocumentTransitions.Require(document.State, DocumentAction.Revise);
        events.Record(DocumentEvents.Discarded, DocumentEvents.Subject(document), new { total = document.Total, document.Currency, document.CustomerName });
        db.Remove(document);
    }
}
