using System.Xml.Linq;
using Quittance.Formats.EInvoice.Reading;

namespace Quittance.Formats.EInvoice.Cii;

/// <summary>UN/CEFACT Cross Industry Invoice, mapped by CEN/TS 16931-3-3, under the names of its edition.</summary>
internal sealed class CiiFormat(CiiNames names) : IInvoiceFormat
{
    public bool Reads(XName root) => root == names.Root;

    public EInvoiceDocument Read(InvoiceNode root)
    {
        var document = root.Required(names.Document);
        var transaction = root.Required(names.Transaction);
        var agreement = transaction.Required(names.Header + "Agreement");
        var settlement = new CiiSettlement(transaction.Required(names.Header + "Settlement"), names);
        return new EInvoiceDocument
        {
            Syntax = names.Syntax,
            Profile = root.Text($"{names.Context}/GuidelineSpecifiedDocumentContextParameter/ID"),
            Kind = InvoiceValues.KindOf(document.Text("TypeCode")),
            TypeCode = document.Text("TypeCode"),
            Number = document.RequiredText("ID"),
            IssueDate = document.RequiredDate("IssueDateTime/DateTimeString"),
            DueDate = settlement.DueDate,
            DeliveryDate = DeliveryDate(transaction) ?? settlement.PeriodEnd,
            Currency = settlement.Currency,
            Seller = CiiParty.Read(agreement.Required("SellerTradeParty")),
            Buyer = agreement.First("BuyerTradeParty") is { } buyer ? CiiParty.Read(buyer) : null,
            Payee = settlement.Payee,
            OrderReference = Reference(agreement, "BuyerOrderReferencedDocument"),
            BuyerReference = agreement.Text("BuyerReference"),
            ContractReference = Reference(agreement, "ContractReferencedDocument"),
            PrecedingInvoices = settlement.PrecedingInvoices,
            Accounts = settlement.Accounts,
            PaymentReference = settlement.PaymentReference,
            PaymentTerms = settlement.PaymentTerms,
            Lines = [.. transaction.All("IncludedSupplyChainTradeLineItem").Select(line => CiiLine.Read(line, names))],
            AllowancesAndCharges = settlement.AllowancesAndCharges,
            Taxes = settlement.Taxes,
            Totals = settlement.Totals,
            Notes = document.Texts("IncludedNote/Content"),
        };
    }

    /// <summary>The number of another document; ZUGFeRD 1.0 calls it ID.</summary>
    public static string? Reference(InvoiceNode node, string document) =>
        node.Text($"{document}/IssuerAssignedID") ?? node.Text($"{document}/ID");

    private DateOnly? DeliveryDate(InvoiceNode transaction) =>
        transaction.Date($"{names.Header}Delivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString");
}
