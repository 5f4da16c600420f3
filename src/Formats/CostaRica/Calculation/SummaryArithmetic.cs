using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>The summary, from the stored amounts of the lines.</summary>
internal static class SummaryArithmetic
{
    private const Kinds AtHome = Kinds.Sales | Kinds.FEC;

    public static ResumenFactura Complete(Comprobante document)
    {
        var kind = document.Kind.AsSet();
        var sum = kind == Kinds.REP ? Receipt(document) : Sale(document, kind);
        sum = sum with { TotalComprobante = Total(sum) };
        return sum with { MedioPago = Payments(sum) };
    }

    /// <summary>What is to be paid; what the seller bears is not in it.</summary>
    public static decimal Total(ResumenFactura sum) =>
        sum.TotalVentaNeta + (sum.TotalImpuesto ?? 0) + (sum.TotalOtrosCargos ?? 0) - (sum.TotalIVADevuelto ?? 0);

    private static ResumenFactura Receipt(Comprobante document)
    {
        var sale = document.DetalleServicio.Sum(line => line.MontoTotal);
        var taxes = TaxBreakdown.Of(document.DetalleServicio);
        return new ResumenFactura
        {
            CodigoTipoMoneda = document.ResumenFactura.CodigoTipoMoneda,
            TotalVenta = sale,
            TotalVentaNeta = sale,
            TotalDesgloseImpuesto = taxes,
            TotalImpuesto = taxes.Sum(tax => tax.TotalMontoImpuesto),
            MedioPago = document.ResumenFactura.MedioPago,
        };
    }

    private static ResumenFactura Sale(Comprobante document, Kinds kind)
    {
        var lines = document.DetalleServicio;
        var sum = WithClasses(document.ResumenFactura, lines, AtHome.HasFlag(kind));
        var taxes = TaxBreakdown.Of(lines);
        sum = sum with
        {
            TotalVenta = sum.TotalGravado!.Value + sum.TotalExento!.Value + (sum.TotalExonerado ?? 0) + (sum.TotalNoSujeto ?? 0),
            TotalDescuentos = lines.SelectMany(line => line.Descuento).Sum(discount => discount.MontoDescuento),
            TotalDesgloseImpuesto = taxes,
            TotalImpuesto = taxes.Sum(tax => tax.TotalMontoImpuesto),
            TotalImpAsumEmisorFabrica = Kinds.Sales.HasFlag(kind) ? lines.Sum(line => line.ImpuestoAsumidoEmisorFabrica ?? 0) : null,
            TotalIVADevuelto = sum.TotalIVADevuelto is { } back ? Rounding.Money(back) : null,
            TotalOtrosCargos = document.OtrosCargos.Sum(charge => charge.MontoCargo),
        };
        return sum with { TotalVentaNeta = sum.TotalVenta - sum.TotalDescuentos!.Value };
    }

    private static ResumenFactura WithClasses(ResumenFactura draft, IReadOnlyList<LineaDetalle> lines, bool isAtHome)
    {
        var services = ClassTotals.Of(lines.Where(Rates.IsService), isAtHome);
        var goods = ClassTotals.Of(lines.Where(line => !Rates.IsService(line)), isAtHome);
        return draft with
        {
            TotalServGravados = services.Taxed,
            TotalServExentos = services.Exempt,
            TotalServExonerado = isAtHome ? services.Exonerated : null,
            TotalServNoSujeto = isAtHome ? services.NotSubject : null,
            TotalMercanciasGravadas = goods.Taxed,
            TotalMercanciasExentas = goods.Exempt,
            TotalMercExonerada = isAtHome ? goods.Exonerated : null,
            TotalMercNoSujeta = isAtHome ? goods.NotSubject : null,
            TotalGravado = services.Taxed + goods.Taxed,
            TotalExento = services.Exempt + goods.Exempt,
            TotalExonerado = isAtHome ? services.Exonerated + goods.Exonerated : null,
            TotalNoSujeto = isAtHome ? services.NotSubject + goods.NotSubject : null,
        };
    }

    // The one means of payment without an amount takes the rest. A zero may not be written.
    private static IReadOnlyList<MedioPago> Payments(ResumenFactura sum)
    {
        var rest = sum.TotalComprobante - sum.MedioPago.Sum(payment => payment.TotalMedioPago ?? 0);
        var open = sum.MedioPago.Count(payment => payment.TotalMedioPago is null);
        return open == 1 && rest > 0
            ? [.. sum.MedioPago.Select(payment => payment with { TotalMedioPago = payment.TotalMedioPago ?? rest })]
            : sum.MedioPago;
    }
}
