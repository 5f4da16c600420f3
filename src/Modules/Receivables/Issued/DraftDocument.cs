using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Receivables.CostaRica;
using Quittance.Receivables.Lookups;

namespace Quittance.Receivables.Issued;

/// <summary>Begins a document.</summary>
internal sealed class DraftDocument(DocumentBook documents, RememberCustomer remember, QuittanceDb db, CompanyScope scope, IEventLog events, TimeProvider time)
{
    /// <summary>A document to begin.</summary>
    /// <param name="Kind">Which of the seven kinds.</param>
    /// <param name="Content">What is written in it.</param>
    /// <param name="Establishment">1 to 999; 1 is the main one.</param>
    /// <param name="Terminal">1 to 99999.</param>
    /// <param name="Situation">Normal, or one of the two contingencies.</param>
    internal sealed record Request(ComprobanteKind Kind, DraftContent Content, int Establishment = 1, int Terminal = 1, Situacion Situation = Situacion.Normal);

    /// <summary>Begins it.</summary>
    /// <param name="request">What is written.</param>
    /// <param name="originId">The document it is made from.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="id">Its id, where somebody has promised it one.</param>
    public async Task<IssuedDocument> HandleAsync(Request request, Guid? originId, CancellationToken cancellation, Guid? id = null)
    {
        var (issuer, now) = (await documents.IssuerAsync(cancellation), time.GetUtcNow());
        DraftRules.Require(request.Establishment, request.Terminal);
        var content = DraftRules.Numbered(request.Content);
        var document = new IssuedDocument
        {
            Id = id ?? Guid.CreateVersion7(now),
            CompanyId = db.CurrentCompany,
            Kind = request.Kind,
            Establishment = request.Establishment,
            Terminal = request.Terminal,
            Situation = request.Situation,
            OriginId = originId,
            CreatedAt = now,
            CreatedByName = scope.Actor.Name,
            UpdatedAt = now,
        };
        document.Write(content, DraftRules.Reckon(issuer.Profile, request.Kind, request.Situation, content, now));
        await remember.HandleAsync(content, now, cancellation);
        events.Record(DocumentEvents.Drafted, DocumentEvents.Subject(document), new { kind = Words.Of(request.Kind), origin = originId });
        return db.Add(document).Entity;
    }
}
