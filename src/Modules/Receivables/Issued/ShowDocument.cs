using Microsoft.AspNetCore.Http;
using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Receivables.Issued;

/// <summary>Shows one document, with its version as the ETag; and the XML that was signed.</summary>
internal sealed class ShowDocument(DocumentBook documents, NoteRules notes, TimeProvider time)
{
    public async Task<DocumentDetail> HandleAsync(Guid id, HttpContext http, CancellationToken cancellation) =>
        await OfAsync(await documents.FindAsync(id, cancellation), http, cancellation);

    /// <summary>The same of a document that was just changed and is not committed yet.</summary>
    public async Task<DocumentDetail> OfAsync(IssuedDocument document, HttpContext http, CancellationToken cancellation)
    {
        ETags.Show(http, document.Version);
        var issuer = await documents.IssuerAsync(cancellation);
        var completed = DraftRules.Reckon(issuer.Profile, document.Kind, document.Situation, document.Content, document.IssuedAt ?? time.GetUtcNow());
        IReadOnlyList<Finding> findings = document.State == DocumentState.Draft ? [.. DocumentRules.Check(completed), .. await notes.CheckAsync(document, completed, cancellation)] : [];
        return new DocumentDetail(
            DocumentItem.Of(document), document.Establishment, document.Terminal, document.Situation, document.OriginId, document.CreatedByName, document.Content,
            completed.DetalleServicio, completed.ResumenFactura, findings, ActionsOf(document, CompanyRoutes.AdmissionOf(http)));
    }

    public async Task<IResult> XmlAsync(Guid id, CancellationToken cancellation)
    {
        var document = await documents.FindAsync(id, cancellation);
        var signed = await documents.SignedAsync(id, cancellation);
        return TypedResults.File(signed.Xml, "application/xml", $"{document.Key}.xml");
    }

    private static List<DocumentAction> ActionsOf(IssuedDocument document, Admission admission) =>
        [.. DocumentTransitions.All.Where(step => step.From == document.State && step.Permission is { } needed && admission.Allows(needed)).Select(step => step.Action).Distinct()];
}
