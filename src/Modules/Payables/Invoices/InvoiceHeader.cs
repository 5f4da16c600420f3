using Quittance.Capture.Contracts;

namespace Quittance.Payables.Invoices;

/// <summary>The header of an invoice as typed values; always worked out from the fields, never set on its own.</summary>
internal sealed record InvoiceHeader
{
    public InvoiceKind Kind { get; init; }
    public string? SupplierName { get; init; }
    public string? SupplierTaxId { get; init; }
    public string? SupplierIban { get; init; }
    public string? BuyerName { get; init; }
    public string? BuyerTaxId { get; init; }
    public string? InvoiceNumber { get; init; }
    public string? OrderNumber { get; init; }
    public DateOnly? IssueDate { get; init; }
    public DateOnly? DueDate { get; init; }
    public string? Currency { get; init; }
    public decimal? NetTotal { get; init; }
    public decimal? TaxTotal { get; init; }
    public decimal? GrossTotal { get; init; }

    /// <summary>Reads the canonical texts; a field that is absent or cannot be used stays null.</summary>
    public static InvoiceHeader From(Func<string, string?> text) => new()
    {
        Kind = Words.Parse<InvoiceKind>(text(FieldNames.Kind)) ?? InvoiceKind.Invoice,
        SupplierName = text(FieldNames.SupplierName),
        SupplierTaxId = text(FieldNames.SupplierTaxId),
        SupplierIban = text(FieldNames.SupplierIban),
        BuyerName = text(FieldNames.BuyerName),
        BuyerTaxId = text(FieldNames.BuyerTaxId),
        InvoiceNumber = text(FieldNames.InvoiceNumber),
        OrderNumber = text(FieldNames.OrderNumber),
        IssueDate = FieldText.Date(text(FieldNames.IssueDate)),
        DueDate = FieldText.Date(text(FieldNames.DueDate)),
        Currency = text(FieldNames.Currency),
        NetTotal = FieldText.Amount(text(FieldNames.NetTotal)),
        TaxTotal = FieldText.Amount(text(FieldNames.TaxTotal)),
        GrossTotal = FieldText.Amount(text(FieldNames.GrossTotal)),
    };
}
