using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Numbering;

/// <summary>A run of numbers: one per establishment, terminal and kind of document.</summary>
internal sealed class Series : ICompanyOwned
{
    public required Guid CompanyId { get; init; }
    public required int Establishment { get; init; }
    public required int Terminal { get; init; }
    public required ComprobanteKind Kind { get; init; }

    /// <summary>0 before the first.</summary>
    public required long LastNumber { get; set; }
}
