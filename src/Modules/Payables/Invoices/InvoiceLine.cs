using Quittance.Capture.Contracts;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Invoices;

/// <summary>One invoice line; a cell that was not found is null.</summary>
internal sealed class InvoiceLine : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required Guid InvoiceId { get; init; }

    /// <summary>1, 2, 3, … in page order.</summary>
    public required int Number { get; init; }

    public string? Description { get; init; }
    public decimal? Quantity { get; init; }
    public string? Unit { get; init; }
    public decimal? UnitPrice { get; init; }
    public decimal? NetAmount { get; init; }

    /// <summary>Per cent.</summary>
    public decimal? TaxRate { get; init; }

    public double Confidence { get; init; }
    public int? Page { get; init; }
    public Box? Box { get; init; }
}
