using static Quittance.Formats.CostaRica.Structure.Kinds;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>The summary.</summary>
internal static class SummaryShapes
{
    private static readonly Occurs Sums = Occurs.MaybeIn(ButReceipt);
    private static readonly Occurs SumsAtHome = Occurs.MaybeIn(Sales | FEC);

    private static readonly Shape<CodigoTipoMoneda> CodigoTipoMoneda = new Shape<CodigoTipoMoneda>()
        .Value(currency => currency.CodigoMoneda, CodeTypes.Currency)
        .Value(currency => currency.TipoCambio, Types.Money);

    private static readonly Shape<TotalDesgloseImpuesto> TotalDesgloseImpuesto = new Shape<TotalDesgloseImpuesto>()
        .Value(tax => tax.Codigo, CodeTypes.Tax)
        .Value(tax => tax.CodigoTarifaIVA, CodeTypes.Rate, Occurs.Maybe)
        .Value(tax => tax.TotalMontoImpuesto, Types.Money);

    private static readonly Shape<MedioPago> MedioPago = new Shape<MedioPago>()
        .Value(payment => payment.TipoMedioPago, CodeTypes.Payment, new Occurs(REP, ButReceipt))
        .Value(payment => payment.MedioPagoOtros, Types.Text(3, 100), Occurs.Maybe)
        .Value(payment => payment.TotalMedioPago, Types.Money, Occurs.Maybe);

    public static readonly Shape<ResumenFactura> ResumenFactura = new Shape<ResumenFactura>()
        .Part(sum => sum.CodigoTipoMoneda, CodigoTipoMoneda)
        .Value(sum => sum.TotalServGravados, Types.Money, Sums)
        .Value(sum => sum.TotalServExentos, Types.Money, Sums)
        .Value(sum => sum.TotalServExonerado, Types.Money, SumsAtHome)
        .Value(sum => sum.TotalServNoSujeto, Types.Money, SumsAtHome)
        .Value(sum => sum.TotalMercanciasGravadas, Types.Money, Sums)
        .Value(sum => sum.TotalMercanciasExentas, Types.Money, Sums)
        .Value(sum => sum.TotalMercExonerada, Types.Money, SumsAtHome)
        .Value(sum => sum.TotalMercNoSujeta, Types.Money, SumsAtHome)
        .Value(sum => sum.TotalGravado, Types.Money, Sums)
        .Value(sum => sum.TotalExento, Types.Money, Sums)
        .Value(sum => sum.TotalExonerado, Types.Money, SumsAtHome)
        .Value(sum => sum.TotalNoSujeto, Types.Money, SumsAtHome)
        .Value(sum => sum.TotalVenta, Types.Money)
        .Value(sum => sum.TotalDescuentos, Types.Money, Sums)
        .Value(sum => sum.TotalVentaNeta, Types.Money)
        .Parts(sum => sum.TotalDesgloseImpuesto, TotalDesgloseImpuesto, Occurs.Maybe.UpTo(1000))
        .Value(sum => sum.TotalImpuesto, Types.Money, Occurs.Maybe)
        .Value(sum => sum.TotalImpAsumEmisorFabrica, Types.Money, Occurs.MaybeIn(ButReceipt))
        .Value(sum => sum.TotalIVADevuelto, Types.Money, Occurs.MaybeIn(Sales))
        .Value(sum => sum.TotalOtrosCargos, Types.Money, Sums)
        .Parts(sum => sum.MedioPago, MedioPago, new Occurs(REP, ButReceipt, Most: 4))
        .Value(sum => sum.TotalComprobante, Types.Money);
}
