using Quittance.Formats.EInvoice.Reading;

namespace Quittance.Formats.EInvoice.Cii;

/// <summary>ram:IncludedSupplyChainTradeLineItem.</summary>
internal static class CiiLine
{
    public static EInvoiceLine Read(InvoiceNode line, CiiNames names)
    {
        var (agreement, settlement) = (names.Line + "Agreement", names.Line + "Settlement");
        var quantity = $"{names.Line}Delivery/BilledQuantity";
        return new EInvoiceLine
        {
            Id = line.Text("AssociatedDocumentLineDocument/LineID"),
            Name = line.Text("SpecifiedTradeProduct/Name"),
            Description = line.Text("SpecifiedTradeProduct/Description"),
            Note = line.Text("AssociatedDocumentLineDocument/IncludedNote/Content"),
            SellerItemId = line.Text("SpecifiedTradeProduct/SellerAssignedID"),
            BuyerItemId = line.Text("SpecifiedTradeProduct/BuyerAssignedID"),
            StandardItemId = line.Text("SpecifiedTradeProduct/GlobalID"),
            OrderLine = line.Text($"{agreement}/BuyerOrderReferencedDocument/LineID"),
            IsInformation = IsInformation(line),
            Quantity = line.Number(quantity),
            Unit = line.First(quantity)?.Attribute("unitCode"),
            Price = line.Number($"{agreement}/NetPriceProductTradePrice/ChargeAmount"),
            PriceQuantity = line.Number($"{agreement}/NetPriceProductTradePrice/BasisQuantity") ?? 1,
            NetAmount = line.Number($"{settlement}/{names.LineTotals}/LineTotalAmount"),
            TaxRate = line.Number($"{settlement}/ApplicableTradeTax/{names.Percent}"),
            TaxCategory = line.Text($"{settlement}/ApplicableTradeTax/CategoryCode"),
            AllowancesAndCharges =
                [.. line.All($"{settlement}/SpecifiedTradeAllowanceCharge").Select(each => CiiSettlement.AllowanceCharge(each, names))],
        };
    }

    // EXTENDED marks such lines; ZUGFeRD 1.0 has lines of words without a product.
    private static bool IsInformation(InvoiceNode line) =>
        line.First("SpecifiedTradeProduct") is null
        || line.Text("AssociatedDocumentLineDocument/LineStatusReasonCode") is "INFORMATION" or "GROUP";
}
