using Quittance.Platform.Contracts.Exports;

namespace Quittance.Payables.Exports;

/// <summary>The columns of every export of invoices.</summary>
internal static class InvoiceColumns
{
    /// <summary>The columns, in order; the names are the API's.</summary>
    public static IReadOnlyList<ExportColumn<InvoiceRow>> All { get; } =
    [
        new("id", row => row.Id.ToString()),
        new("state", row => Words.Of(row.State)),
        new("kind", row => Words.Of(row.Header.Kind)),
        new("supplierName", row => row.Header.SupplierName),
        new("supplierTaxId", row => row.Header.SupplierTaxId),
        new("supplierIban", row => row.Header.SupplierIban),
        new("invoiceNumber", row => row.Header.InvoiceNumber),
        new("orderNumber", row => row.Header.OrderNumber),
        new("issueDate", row => row.Header.IssueDate),
        new("dueDate", row => row.Header.DueDate),
        new("currency", row => row.Header.Currency),
        new("netTotal", row => row.Header.NetTotal),
        new("taxTotal", row => row.Header.TaxTotal),
        new("grossTotal", row => row.Header.GrossTotal),
        new("fileName", row => row.FileName),
        new("receivedAt", row => row.ReceivedAt),
        new("approvedAt", row => row.ApprovedAt),
        new("approvedBy", row => row.ApprovedBy),
    ];
}
