using Quittance.Formats.EInvoice.Reading;

namespace Quittance.Formats.EInvoice.FatturaPa;

/// <summary>DettaglioLinee. Its price is before the discounts of the line, which stand beside it.</summary>
internal static class FatturaPaLine
{
    public static EInvoiceLine Read(InvoiceNode line) => new()
    {
        Id = line.Text("NumeroLinea"),
        Name = line.Text("Descrizione"),
        SellerItemId = line.Text("CodiceArticolo/CodiceValore"),
        Quantity = line.Number("Quantita"),
        Unit = line.Text("UnitaMisura"),
        Price = line.Number("PrezzoUnitario"),
        NetAmount = line.Number("PrezzoTotale"),
        TaxRate = line.Number("AliquotaIVA"),
        TaxCategory = line.Text("Natura"),
        AllowancesAndCharges = [.. line.All("ScontoMaggiorazione").Select(AllowanceCharge).OfType<EInvoiceAllowanceCharge>()],
    };

    // SC takes off, MG adds; one given in per cent only has its effect in the total of the line already.
    public static EInvoiceAllowanceCharge? AllowanceCharge(InvoiceNode node) =>
        node.Number("Importo") is { } amount
            ? new EInvoiceAllowanceCharge(
                node.Text("Tipo") == "MG", amount, node.Number("Percentuale"), Reason: null, TaxRate: null, TaxCategory: null)
            : null;
}
