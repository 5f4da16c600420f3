using Quittance.Formats.EInvoice.Reading;

namespace Quittance.Formats.EInvoice.Ubl;

/// <summary>cac:InvoiceLine, cac:CreditNoteLine and what they share with the header.</summary>
internal static class UblLine
{
    public static EInvoiceLine Read(InvoiceNode line)
    {
        var quantity = line.First("InvoicedQuantity") is null ? "CreditedQuantity" : "InvoicedQuantity";
        return new EInvoiceLine
        {
            Id = line.Text("ID"),
            Name = line.Text("Item/Name") ?? line.Text("Item/Description"),
            Description = line.Text("Item/Description"),
            Note = line.Text("Note"),
            SellerItemId = line.Text("Item/SellersItemIdentification/ID"),
            BuyerItemId = line.Text("Item/BuyersItemIdentification/ID"),
            StandardItemId = line.Text("Item/StandardItemIdentification/ID"),
            OrderLine = line.Text("OrderLineReference/LineID"),
            Quantity = line.Number(quantity),
            Unit = line.First(quantity)?.Attribute("unitCode"),
            Price = line.Number("Price/PriceAmount"),
            PriceQuantity = line.Number("Price/BaseQuantity") ?? 1,
            NetAmount = line.Number("LineExtensionAmount"),
            TaxRate = line.Number("Item/ClassifiedTaxCategory/Percent") ?? line.Number("TaxTotal/TaxSubtotal/TaxCategory/Percent"),
            TaxCategory = line.Text("Item/ClassifiedTaxCategory/ID") ?? line.Text("TaxTotal/TaxSubtotal/TaxCategory/ID"),
            AllowancesAndCharges = [.. line.All("AllowanceCharge").Select(AllowanceCharge)],
        };
    }

    public static EInvoiceAllowanceCharge AllowanceCharge(InvoiceNode node) => new(
        node.Flag("ChargeIndicator"),
        node.RequiredNumber("Amount"),
        node.Number("MultiplierFactorNumeric"),
        node.Text("AllowanceChargeReason") ?? node.Text("AllowanceChargeReasonCode"),
        node.Number("TaxCategory/Percent"),
        node.Text("TaxCategory/ID"));
}
