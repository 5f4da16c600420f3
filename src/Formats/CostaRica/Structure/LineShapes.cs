using static Quittance.Formats.CostaRica.Structure.Kinds;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>The lines.</summary>
internal static class LineShapes
{
    private const int MostTaxes = 1000;

    private static readonly Shape<CodigoComercial> CodigoComercial = new Shape<CodigoComercial>()
        .Value(code => code.Tipo, CodeTypes.Article)
        .Value(code => code.Codigo, Types.Text(0, 20));

    private static readonly Shape<Descuento> Descuento = new Shape<Descuento>()
        .Value(discount => discount.MontoDescuento, Types.Money)
        .Value(discount => discount.CodigoDescuento, CodeTypes.Discount)
        .Value(discount => discount.CodigoDescuentoOTRO, Types.Text(5, 100), Occurs.Maybe)
        .Value(discount => discount.NaturalezaDescuento, Types.Text(3, 80), Occurs.Maybe);

    private static readonly Shape<DatosImpuestoEspecifico> DatosImpuestoEspecifico = new Shape<DatosImpuestoEspecifico>()
        .Value(tax => tax.CantidadUnidadMedida, Types.Decimal(7, 2))
        .Value(tax => tax.Porcentaje, Types.Rate, Occurs.Maybe)
        .Value(tax => tax.Proporcion, Types.Decimal(10, 5), Occurs.Maybe)
        .Value(tax => tax.VolumenUnidadConsumo, Types.Decimal(7, 2), Occurs.Maybe)
        .Value(tax => tax.ImpuestoUnidad, Types.Money);

    private static readonly Shape<Exoneracion> Exoneracion = new Shape<Exoneracion>()
        .Value(freed => freed.TipoDocumentoEX1, CodeTypes.Exoneration)
        .Value(freed => freed.TipoDocumentoOTRO, Types.Text(5, 100), Occurs.Maybe)
        .Value(freed => freed.NumeroDocumento, Types.Text(3, 40))
        .Value(freed => freed.Articulo, Types.Integer(6), Occurs.Maybe)
        .Value(freed => freed.Inciso, Types.Integer(6), Occurs.Maybe)
        .Value(freed => freed.NombreInstitucion, CodeTypes.Institution)
        .Value(freed => freed.NombreInstitucionOtros, Types.Text(5, 160), Occurs.Maybe)
        .Value(freed => freed.FechaEmisionEX, Types.Date)
        .Value(freed => freed.TarifaExonerada, Types.Rate)
        .Value(freed => freed.MontoExoneracion, Types.Money);

    private static readonly Shape<Impuesto> Impuesto = new Shape<Impuesto>()
        .Value(tax => tax.Codigo, CodeTypes.Tax)
        .Value(tax => tax.CodigoImpuestoOTRO, Types.Text(5, 100), Occurs.Maybe)
        .Value(tax => tax.CodigoTarifaIVA, CodeTypes.Rate, Occurs.Maybe)
        .Value(tax => tax.Tarifa, Types.Rate, Occurs.Maybe)
        .Value(tax => tax.FactorCalculoIVA, Types.Decimal(5, 4), Occurs.Maybe)
        .Part(tax => tax.DatosImpuestoEspecifico, DatosImpuestoEspecifico, Occurs.MaybeIn(Sales))
        .Value(tax => tax.Monto, Types.Money)
        .Value(tax => tax.MontoExportacion, Types.Money, Occurs.MaybeIn(Notes | FEE))
        .Part(tax => tax.Exoneracion, Exoneracion, Occurs.MaybeIn(Sales | FEC));

    public static readonly Shape<LineaDetalle> LineaDetalle = new Shape<LineaDetalle>()
        .Value(line => line.NumeroLinea, Types.LineNumber)
        .Value(line => line.PartidaArancelaria, Types.Text(12, 12), Occurs.MaybeIn(Notes | FEE))
        .Value(line => line.CodigoCABYS, Types.Cabys, new Occurs(FE | TE | FEC | FEE, Notes))
        .Parts(line => line.CodigoComercial, CodigoComercial, Occurs.MaybeIn(ButReceipt).UpTo(5))
        .Value(line => line.Cantidad, Types.Quantity, Occurs.AlwaysIn(ButReceipt))
        .Value(line => line.UnidadMedida, CodeTypes.Unit, Occurs.AlwaysIn(ButReceipt))
        .Value(line => line.TipoTransaccion, CodeTypes.Transaction, Occurs.MaybeIn(ButReceipt & ~TE))
        .Value(line => line.UnidadMedidaComercial, Types.Text(0, 20), Occurs.MaybeIn(ButReceipt))
        .Value(line => line.Detalle, Types.Text(3, 200))
        .Values(line => line.NumeroVINoSerie, Types.Text(0, 17), Occurs.MaybeIn(ButReceipt).UpTo(1000))
        .Value(line => line.RegistroMedicamento, Types.Text(0, 100), Occurs.MaybeIn(ButReceipt))
        .Value(line => line.FormaFarmaceutica, Types.Text(0, 3), Occurs.MaybeIn(ButReceipt))
        .List(line => line.DetalleSurtido, "LineaDetalleSurtido", SurtidoShapes.Linea, most: 20, Occurs.MaybeIn(Sales | FEE))
        .Value(line => line.PrecioUnitario, Types.Money, Occurs.AlwaysIn(ButReceipt))
        .Value(line => line.MontoTotal, Types.Money)
        .Parts(line => line.Descuento, Descuento, Occurs.MaybeIn(ButReceipt).UpTo(5))
        .Value(line => line.SubTotal, Types.Money)
        .Value(line => line.IVACobradoFabrica, CodeTypes.Factory, Occurs.MaybeIn(Sales))
        .Value(line => line.BaseImponible, Types.Money, Occurs.AlwaysIn(Sales | FEC))
        .Parts(line => line.Impuesto, Impuesto, new Occurs(ButReceipt, REP, MostTaxes))
        .Value(line => line.ImpuestoAsumidoEmisorFabrica, Types.Money, new Occurs(FE | TE, Notes))
        .Value(line => line.ImpuestoNeto, Types.Money, Occurs.AlwaysIn(Sales | FEC | REP))
        .Value(line => line.MontoTotalLinea, Types.Money);
}
