using System.Xml.Linq;
using Quittance.Formats.EInvoice.Reading;
using Quittance.Kernel;

namespace Quittance.Formats.EInvoice.Ubl;

/// <summary>OASIS UBL 2.1, Invoice and CreditNote, mapped by CEN/TS 16931-3-2.</summary>
internal sealed class UblFormat : IInvoiceFormat
{
    private static readonly XName Invoice = XName.Get("Invoice", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2");
    private static readonly XName CreditNote = XName.Get("CreditNote", "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2");

    public bool Reads(XName root) => root == Invoice || root == CreditNote;

    public EInvoiceDocument Read(InvoiceNode root)
    {
        var currency = root.RequiredCurrency("DocumentCurrencyCode");
        var typeCode = root.Text("InvoiceTypeCode") ?? root.Text("CreditNoteTypeCode");
        var isCreditNote = root.Name == CreditNote.LocalName || InvoiceValues.KindOf(typeCode) == EInvoiceKind.CreditNote;
        return new EInvoiceDocument
        {
            Syntax = EInvoiceSyntax.Ubl,
            Profile = root.Text("CustomizationID"),
            Kind = isCreditNote ? EInvoiceKind.CreditNote : EInvoiceKind.Invoice,
            TypeCode = typeCode,
            Number = root.RequiredText("ID"),
            IssueDate = root.RequiredDate("IssueDate"),
            DueDate = root.Date("DueDate") ?? InvoiceValues.Only(root.All("PaymentMeans").Select(means => means.Date("PaymentDueDate"))),
            DeliveryDate = root.Date("Delivery/ActualDeliveryDate") ?? root.Date("InvoicePeriod/EndDate"),
            Currency = currency,
            Seller = UblParty.Read(root.Required("AccountingSupplierParty/Party")),
            Buyer = root.First("AccountingCustomerParty/Party") is { } buyer ? UblParty.Read(buyer) : null,
            Payee = root.First("PayeeParty") is { } payee ? UblParty.Read(payee) : null,
            OrderReference = OrderReference(root),
            BuyerReference = root.Text("BuyerReference"),
            ContractReference = root.Text("ContractDocumentReference/ID"),
            PrecedingInvoices = root.Texts("BillingReference/InvoiceDocumentReference/ID"),
            Accounts = Accounts(root),
            PaymentReference = root.Text("PaymentMeans/PaymentID"),
            PaymentTerms = root.Text("PaymentTerms/Note"),
            Lines = [.. root.All("InvoiceLine").Concat(root.All("CreditNoteLine")).Select(UblLine.Read)],
            AllowancesAndCharges = [.. root.All("AllowanceCharge").Select(UblLine.AllowanceCharge)],
            Taxes = [.. TaxTotals(root, currency).SelectMany(total => total.All("TaxSubtotal")).Select(Tax)],
            Totals = Totals(root, currency),
            Notes = root.Texts("Note"),
        };
    }

    // Peppol writes NA where the standard of UBL forces an order number and there is none.
    private static string? OrderReference(InvoiceNode root) => root.Text("OrderReference/ID") is { } id and not "NA" ? id : null;

    private static IReadOnlyList<EInvoiceAccount> Accounts(InvoiceNode root) =>
        InvoiceValues.Accounts(root.All("PaymentMeans/PayeeFinancialAccount")
            .Where(account => account.Text("ID") is not null)
            .Select(account => new EInvoiceAccount(
                account.RequiredText("ID"), account.Text("Name"), account.Text("FinancialInstitutionBranch/ID"))));

    // A second TaxTotal repeats the tax in the currency of the books (BT-111) and is not for the sum.
    private static IEnumerable<InvoiceNode> TaxTotals(InvoiceNode root, Currency currency) =>
        root.All("TaxTotal").Where(total => total.First("TaxAmount")?.Attribute("currencyID") is not { } code || code == currency.Code);

    private static EInvoiceTax Tax(InvoiceNode subtotal) => new(
        subtotal.Text("TaxCategory/ID"),
        subtotal.Number("TaxCategory/Percent") ?? subtotal.Number("Percent"),
        subtotal.Number("TaxableAmount"),
        subtotal.Number("TaxAmount"),
        subtotal.Text("TaxCategory/TaxExemptionReason") ?? subtotal.Text("TaxCategory/TaxExemptionReasonCode"));

    // UBL itself demands the payable amount only; where it stands alone, it is what the invoice comes to.
    private static EInvoiceTotals Totals(InvoiceNode root, Currency currency)
    {
        var totals = root.Required("LegalMonetaryTotal");
        var taxes = TaxTotals(root, currency).Select(total => total.Number("TaxAmount")).OfType<decimal>().ToArray();
        return new EInvoiceTotals
        {
            Lines = totals.Number("LineExtensionAmount"),
            Allowances = totals.Number("AllowanceTotalAmount"),
            Charges = totals.Number("ChargeTotalAmount"),
            Net = totals.Number("TaxExclusiveAmount"),
            Tax = taxes.Length == 0 ? null : taxes.Sum(),
            Gross = totals.RequiredNumber(totals.Text("TaxInclusiveAmount") is null ? "PayableAmount" : "TaxInclusiveAmount"),
            Prepaid = totals.Number("PrepaidAmount"),
            Rounding = totals.Number("PayableRoundingAmount"),
            Payable = totals.Number("PayableAmount"),
        };
    }
}
