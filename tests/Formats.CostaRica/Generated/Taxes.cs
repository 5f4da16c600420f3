using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Generated;

internal static class Taxes
{
    public static readonly Gen<Impuesto> ByShare =
        from code in Basics.Code("02 12 99")
        from rate in Basics.Rate(99)
        select new Impuesto { Codigo = code, CodigoImpuestoOTRO = code == "99" ? "Otro impuesto" : null, Tarifa = code == "12" ? 5 : rate };

    public static readonly Gen<Impuesto> ByUnit =
        from code in Basics.Code("03 04 05 06")
        from quantity in Gen.Choose(0, 9_999_999)
        from unit in Basics.Money(500)
        from strength in Basics.Rate(99)
        from proportion in Gen.Choose(1, 99_999)
        from volume in Gen.Choose(1, 100_000)
        select new Impuesto { Codigo = code, DatosImpuestoEspecifico = new(quantity / 100m, unit, strength, proportion / 1000m, volume / 100m) };

    public static Gen<Impuesto> Vat(string rates) => Basics.Code(rates).Select(rate => new Impuesto { Codigo = "01", CodigoTarifaIVA = rate });

    public static Gen<Exoneracion> Freed(decimal rate, bool isNote) =>
        from type in Basics.Code(isNote ? "01 02 03 04 05 06 07 08 09 10 11 99" : "02 03 04 08 09 10 11 99")
        from number in Basics.Text(3, 40)
        from article in Gen.Choose(1, 999_999)
        from institution in Basics.Code("01 02 03 04 05 06 07 08 09 10 11 12 99")
        from words in Basics.Text(5, 100)
        from day in Basics.Instant()
        from points in Gen.Choose(1, (int)(rate * 100))
        select new Exoneracion
        {
            TipoDocumentoEX1 = type,
            TipoDocumentoOTRO = type == "99" ? words : null,
            NumeroDocumento = number,
            Articulo = article,
            Inciso = article % 2 == 0 ? article : null,
            NombreInstitucion = institution,
            NombreInstitucionOtros = institution == "99" ? words : null,
            FechaEmisionEX = day,
            TarifaExonerada = points / 100m,
        };
}
