using System.Globalization;
using Quittance.Capture.Contracts;
using Quittance.Formats.EInvoice;

namespace Quittance.Capture.Structured;

/// <summary>Turns a structured invoice into a reading: exact values, nothing worked out.</summary>
internal static class StructuredInvoice
{
    private const double Certain = 1;

    public static Reading AsReading(EInvoiceDocument invoice) =>
        new(ReadingSource.Structured, null, [], Fields(invoice), [.. invoice.Lines.Where(line => !line.IsInformation).Select(Line)]);

    private static Dictionary<string, ReadField> Fields(EInvoiceDocument invoice)
    {
        var iban = invoice.Accounts.Select(account => account.Iban).FirstOrDefault(iban => iban is not null);
        return new (string Name, string? Value)[]
            {
                (FieldNames.Kind, invoice.Kind == EInvoiceKind.CreditNote ? "creditNote" : "invoice"),
                (FieldNames.SupplierName, invoice.Seller.Name),
                (FieldNames.SupplierTaxId, invoice.Seller.TaxId),
                (FieldNames.SupplierIban, iban?.Value),
                (FieldNames.BuyerName, invoice.Buyer?.Name),
                (FieldNames.BuyerTaxId, invoice.Buyer?.TaxId),
                (FieldNames.InvoiceNumber, invoice.Number),
                (FieldNames.OrderNumber, invoice.OrderReference),
                (FieldNames.IssueDate, Date(invoice.IssueDate)),
                (FieldNames.DueDate, Date(invoice.DueDate)),
                (FieldNames.Currency, invoice.Currency.Code),
                (FieldNames.NetTotal, Number(invoice.Totals.Net)),
                (FieldNames.TaxTotal, Number(invoice.Totals.Tax)),
                (FieldNames.GrossTotal, Number(invoice.Totals.Gross)),
            }
            .Where(field => !string.IsNullOrWhiteSpace(field.Value))
            .ToDictionary(field => field.Name, field => new ReadField(field.Value!, Certain, FieldOrigin.Structured));
    }

    private static ReadLine Line(EInvoiceLine line) => new(
        line.Name ?? line.Description, line.Quantity, line.Unit, line.UnitPrice, line.NetAmount, line.TaxRate, Certain);

    private static string? Date(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
