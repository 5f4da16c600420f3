using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>Components of packages.</summary>
internal static class Components
{
    private static readonly Gen<CodigoComercialSurtido> Article =
        from type in Basics.Code("01 02 03 04 99")
        from code in Basics.Text(1, 20)
        select new CodigoComercialSurtido(type, code);

    private static readonly Gen<ImpuestoSurtido> Vat =
        Basics.Code("01 02 03 04 08 09 10 11").Select(rate => new ImpuestoSurtido { CodigoImpuestoSurtido = "01", CodigoTarifaIVASurtido = rate });

    private static readonly Gen<ImpuestoSurtido> ByShare =
        from rate in Basics.Rate(99)
        from code in Basics.Code("02 99")
        select new ImpuestoSurtido { CodigoImpuestoSurtido = code, CodigoImpuestoOTROSurtido = code == "99" ? "Otro impuesto" : null, TarifaSurtido = rate };

    private static readonly Gen<ImpuestoSurtido> ByUnit =
        from quantity in Gen.Choose(0, 9_999)
        from unit in Basics.Money(500)
        from volume in Gen.Choose(1, 100_000)
        select new ImpuestoSurtido { CodigoImpuestoSurtido = "05", DatosImpuestoEspecificoSurtido = new(quantity / 100m, unit, VolumenUnidadConsumoSurtido: volume / 100m) };

    public static Gen<LineaDetalleSurtido> Of(ComprobanteKind kind) =>
        from cabys in Basics.Cabys("0123456789")
        from codes in Basics.List(Article, 0, 2)
        from quantity in Basics.Quantity()
        from commercial in Basics.Maybe(Basics.Text(1, 20))
        from detail in Basics.Text(3, 200)
        from price in Basics.Money(10_000)
        from share in Gen.Choose(0, 30)
        from sort in Basics.Code("04 07 99")
        from tax in Vat
        from other in Gen.Frequency((4, Gen.Constant<ImpuestoSurtido?>(null)), (1, ByShare.Select(one => (ImpuestoSurtido?)one)), (1, ByUnit.Select(one => (ImpuestoSurtido?)one)))
        let discount = Math.Round(quantity * price * share / 100, 5, MidpointRounding.ToZero)
        select new LineaDetalleSurtido
        {
            CodigoCABYSSurtido = cabys,
            CodigoComercialSurtido = codes,
            CantidadSurtido = quantity,
            UnidadMedidaSurtido = "Unid",
            UnidadMedidaComercialSurtido = commercial,
            DetalleSurtido = detail,
            PrecioUnitarioSurtido = price,
            DescuentoSurtido = share == 0 ? [] : [new DescuentoSurtido(discount, sort, sort == "99" ? "Por acuerdo" : null)],
            ImpuestoSurtido = other is null || kind == ComprobanteKind.FacturaExportacion ? [tax] : [other, tax],
        };
}
