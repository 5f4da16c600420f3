using static Quittance.Formats.CostaRica.Structure.Kinds;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>The components of a package.</summary>
internal static class SurtidoShapes
{
    private static readonly Shape<CodigoComercialSurtido> CodigoComercial = new Shape<CodigoComercialSurtido>()
        .Value(code => code.TipoSurtido, CodeTypes.Article)
        .Value(code => code.CodigoSurtido, Types.Text(1, 20));

    private static readonly Shape<DescuentoSurtido> Descuento = new Shape<DescuentoSurtido>()
        .Value(discount => discount.MontoDescuentoSurtido, Types.Money)
        .Value(discount => discount.CodigoDescuentoSurtido, CodeTypes.Discount)
        .Value(discount => discount.DescuentoSurtidoOtros, Types.Text(3, 80), Occurs.Maybe);

    private static readonly Shape<DatosImpuestoEspecificoSurtido> DatosImpuestoEspecifico = new Shape<DatosImpuestoEspecificoSurtido>()
        .Value(tax => tax.CantidadUnidadMedidaSurtido, Types.Decimal(7, 2))
        .Value(tax => tax.PorcentajeSurtido, Types.Rate, Occurs.Maybe)
        .Value(tax => tax.ProporcionSurtido, Types.Decimal(10, 5), Occurs.Maybe)
        .Value(tax => tax.VolumenUnidadConsumoSurtido, Types.Decimal(7, 2), Occurs.Maybe)
        .Value(tax => tax.ImpuestoUnidadSurtido, Types.Money);

    private static readonly Shape<ImpuestoSurtido> Impuesto = new Shape<ImpuestoSurtido>()
        .Value(tax => tax.CodigoImpuestoSurtido, CodeTypes.Tax)
        .Value(tax => tax.CodigoImpuestoOTROSurtido, Types.Text(5, 100), Occurs.Maybe)
        .Value(tax => tax.CodigoTarifaIVASurtido, CodeTypes.Rate, Occurs.Maybe)
        .Value(tax => tax.TarifaSurtido, Types.Rate, Occurs.Maybe)
        .Part(tax => tax.DatosImpuestoEspecificoSurtido, DatosImpuestoEspecifico, Occurs.MaybeIn(Sales))
        .Value(tax => tax.MontoImpuestoSurtido, Types.Money);

    public static readonly Shape<LineaDetalleSurtido> Linea = new Shape<LineaDetalleSurtido>()
        .Value(line => line.CodigoCABYSSurtido, Types.Cabys)
        .Parts(line => line.CodigoComercialSurtido, CodigoComercial, Occurs.Maybe.UpTo(5))
        .Value(line => line.CantidadSurtido, Types.Quantity with { Min = 0 })
        .Value(line => line.UnidadMedidaSurtido, CodeTypes.Unit)
        .Value(line => line.UnidadMedidaComercialSurtido, Types.Text(0, 20), Occurs.Maybe)
        .Value(line => line.DetalleSurtido, Types.Text(3, 200))
        .Value(line => line.PrecioUnitarioSurtido, Types.Money)
        .Value(line => line.MontoTotalSurtido, Types.Money)
        .Parts(line => line.DescuentoSurtido, Descuento, Occurs.Maybe.UpTo(5))
        .Value(line => line.SubTotalSurtido, Types.Money)
        .Value(line => line.IVACobradoFabricaSurtido, CodeTypes.Factory, Occurs.MaybeIn(Sales))
        .Value(line => line.BaseImponibleSurtido, Types.Money, Occurs.AlwaysIn(Sales))
        .Parts(line => line.ImpuestoSurtido, Impuesto, Occurs.Always.UpTo(1000));
}
