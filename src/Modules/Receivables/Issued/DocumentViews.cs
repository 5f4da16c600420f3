using Quittance.Formats.CostaRica;
using Quittance.Receivables.CostaRica;

namespace Quittance.Receivables.Issued;

/// <summary>A document in a list.</summary>
internal sealed record DocumentItem(
    Guid Id, int Version, ComprobanteKind Kind, DocumentState State, string? Number, string? Key, string? CustomerName, string? CustomerId, string Currency,
    decimal TaxTotal, decimal Total, DateTimeOffset CreatedAt, DateTimeOffset? IssuedAt, DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt,
    DateTimeOffset? DueAt, string? ProblemCode, string? Problem)
{
    public static DocumentItem Of(IssuedDocument d) => new(
        d.Id, d.Version, d.Kind, d.State, d.Number, d.Key, d.CustomerName, d.CustomerId, d.Currency, d.TaxTotal, d.Total,
        d.CreatedAt, d.IssuedAt, d.SubmittedAt, d.DecidedAt, d.DueAt, d.ProblemCode, d.Problem);
}

/// <summary>One document, whole.</summary>
/// <param name="Item">As in a list.</param>
/// <param name="Establishment">Where it is issued.</param>
/// <param name="Terminal">At which terminal.</param>
/// <param name="Situation">Normal or contingency.</param>
/// <param name="OriginId">The document it concerns, when that is one of ours.</param>
/// <param name="CreatedByName">Who wrote it.</param>
/// <param name="Content">What was written.</param>
/// <param name="Lines">The lines with every amount.</param>
/// <param name="Summary">The totals.</param>
/// <param name="Findings">What the authority would say against a draft; none once it is signed.</param>
/// <param name="Actions">What the caller may do with it now.</param>
internal sealed record DocumentDetail(
    DocumentItem Item, int Establishment, int Terminal, Situacion Situation, Guid? OriginId, string CreatedByName, DraftContent Content,
    IReadOnlyList<LineaDetalle> Lines, ResumenFactura Summary, IReadOnlyList<Finding> Findings, IReadOnlyList<DocumentAction> Actions);
