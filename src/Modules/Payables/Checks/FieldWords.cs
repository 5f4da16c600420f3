using Quittance.Capture.Contracts;

namespace Quittance.Payables.Checks;

/// <summary>The fields in English words, for sentences; the web translates by the finding's field instead.</summary>
internal static class FieldWords
{
    public static string Of(string field) => field switch
    {
        FieldNames.Kind => "kind of document",
        FieldNames.SupplierName => "supplier's name",
        FieldNames.SupplierTaxId => "supplier's tax id",
        FieldNames.SupplierIban => "supplier's IBAN",
        FieldNames.BuyerName => "buyer's name",
        FieldNames.BuyerTaxId => "buyer's tax id",
        FieldNames.InvoiceNumber => "invoice number",
        FieldNames.OrderNumber => "order number",
        FieldNames.IssueDate => "issue date",
        FieldNames.DueDate => "due date",
        FieldNames.Currency => "currency",
        FieldNames.NetTotal => "net total",
        FieldNames.TaxTotal => "tax total",
        FieldNames.GrossTotal => "gross total",
        _ => field,
    };
}
