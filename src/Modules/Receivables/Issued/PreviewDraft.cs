using Quittance.Formats.CostaRica;

namespace Quittance.Receivables.Issued;

/// <summary>Works a draft out without keeping it: for the figures beside the form.</summary>
internal sealed class PreviewDraft(DocumentBook documents, TimeProvider time)
{
    /// <summary>A draft worked out.</summary>
    /// <param name="Lines">With every amount.</param>
    /// <param name="Summary">The totals.</param>
    /// <param name="Findings">What the authority would say against it.</param>
    internal sealed record Preview(IReadOnlyList<LineaDetalle> Lines, ResumenFactura Summary, IReadOnlyList<Finding> Findings);

    public async Task<Preview> HandleAsync(DraftDocument.Request request, CancellationToken cancellation)
    {
        var issuer = await documents.IssuerAsync(cancellation);
        var completed = DraftRules.Reckon(issuer.Profile, request.Kind, request.Situation, DraftRules.Numbered(request.Content), time.GetUtcNow());
        return new Preview(completed.DetalleServicio, completed.ResumenFactura, DocumentRules.Check(completed));
    }
}
