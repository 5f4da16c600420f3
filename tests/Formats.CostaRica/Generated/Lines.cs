using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>Lines of every sort the arithmetic knows.</summary>
internal static class Lines
{
    public static Gen<LineaDetalle> Of(ComprobanteKind kind) => kind switch
    {
        ComprobanteKind.ReciboPago => Instalment,
        ComprobanteKind.FacturaExportacion => Gen.Frequency((4, Ordinary(kind)), (1, Package(kind))),
        ComprobanteKind.FacturaCompra => Gen.Frequency((4, Ordinary(kind)), (2, Exonerated(kind)), (1, Special(kind)), (1, UsedGoods(kind))),
        _ => Gen.Frequency(
            (6, Ordinary(kind)), (2, Exonerated(kind)), (2, Gift(kind)), (2, Package(kind)), (2, WithUnitTax(kind)), (1, Special(kind)), (1, UsedGoods(kind)), (1, AtFactory(kind))),
    };

    private static bool IsNote(ComprobanteKind kind) => kind is ComprobanteKind.NotaCredito or ComprobanteKind.NotaDebito;

    private static readonly Gen<LineaDetalle> Instalment =
        from detail in Basics.Text(3, 200)
        from amount in Basics.Money(1_000_000)
        from taxes in Basics.List(Taxes.Vat("01 02 03 04 08 09 10 11"), 0, 2)
        select new LineaDetalle { NumeroLinea = 1, Detalle = detail, MontoTotal = amount, Impuesto = taxes };

    private static Gen<LineaDetalle> Product(ComprobanteKind kind) =>
        from cabys in Basics.Cabys("0123456789")
        from tariff in Basics.Digits(12)
        from codes in Basics.List(Article, 0, 5)
        from quantity in Basics.Quantity()
        from unit in Gen.Elements(CostaRica.Catalogues.UnidadMedida.Entries.Select(one => one.Code).ToArray())
        from transaction in Basics.Maybe(Basics.Code("01 02 03 04 05 06 07 08 09 10 11 12 13"))
        from commercial in Basics.Text(1, 20)
        from detail in Basics.Text(3, 200)
        from series in Basics.List(Basics.Text(1, 17), 0, 2)
        from medicine in Gen.Elements("", "", "001", "229", "52")
        from price in Basics.Money(1_000_000)
        select new LineaDetalle
        {
            NumeroLinea = 1,
            PartidaArancelaria = kind == ComprobanteKind.FacturaExportacion || IsNote(kind) ? tariff : null,
            CodigoCABYS = cabys,
            CodigoComercial = codes,
            Cantidad = quantity,
            UnidadMedida = unit,
            TipoTransaccion = transaction,
            UnidadMedidaComercial = commercial,
            Detalle = detail,
            NumeroVINoSerie = series,
            RegistroMedicamento = CostaRica.Catalogues.FormaFarmaceutica.Contains(medicine) ? "M-CR-2026" : null,
            FormaFarmaceutica = CostaRica.Catalogues.FormaFarmaceutica.Contains(medicine) ? medicine : null,
            PrecioUnitario = price,
        };

    private static readonly Gen<CodigoComercial> Article =
        from type in Basics.Code("01 02 03 04 99")
        from code in Basics.Text(1, 20)
        select new CodigoComercial(type, code);

    private static Gen<LineaDetalle> Ordinary(ComprobanteKind kind) =>
        from line in Product(kind)
        from discounts in Basics.List(Gen.Choose(1, 20), 0, 5)
        from sorts in Gen.ArrayOf(Basics.Code("02 04 05 06 07 08 09 99"), 5)
        from tax in Taxes.Vat(IsNote(kind) ? "01 02 03 04 05 06 07 08 09 10 11" : "01 02 03 04 08 09 10 11")
        from others in Basics.List(Taxes.ByShare, 0, 2)
        select line with { Descuento = Discounts(line, discounts, sorts), Impuesto = [.. others, tax] };

    private static Gen<LineaDetalle> Exonerated(ComprobanteKind kind) =>
        from line in Ordinary(kind)
        from rate in Basics.Code("02 03 04 08 09")
        from freed in Taxes.Freed(Arithmetic.RateOf(rate)!.Value, IsNote(kind))
        select line with { Impuesto = [new Impuesto { Codigo = "01", CodigoTarifaIVA = rate, Exoneracion = freed }] };

    private static Gen<LineaDetalle> Gift(ComprobanteKind kind) =>
        from line in Product(kind)
        from tax in Taxes.Vat("02 03 04 08 09 10")
        from sort in Basics.Code("01 03")
        select line with { Impuesto = [tax], Descuento = [new Descuento(Total(line), sort)] };

    private static Gen<LineaDetalle> WithUnitTax(ComprobanteKind kind) =>
        from line in Ordinary(kind)
        from tax in Taxes.ByUnit
        select line with { Impuesto = [tax, .. line.Impuesto] };

    private static Gen<LineaDetalle> Special(ComprobanteKind kind) =>
        from line in Product(kind)
        from taxable in Basics.Money(1_000_000)
        select line with { BaseImponible = taxable, Impuesto = [new Impuesto { Codigo = "07", CodigoTarifaIVA = "08" }] };

    private static Gen<LineaDetalle> UsedGoods(ComprobanteKind kind) =>
        from line in Product(kind)
        from factor in Gen.Choose(1, 9999)
        select line with { Impuesto = [new Impuesto { Codigo = "08", FactorCalculoIVA = factor / 10_000m }] };

    private static Gen<LineaDetalle> AtFactory(ComprobanteKind kind) =>
        from line in Product(kind)
        from taxable in Basics.Money(1_000_000)
        from isCharging in Gen.Elements(true, false)
        select line with
        {
            IVACobradoFabrica = isCharging ? "01" : "02",
            BaseImponible = taxable + 1,
            Impuesto = [new Impuesto { Codigo = "01", CodigoTarifaIVA = isCharging ? "08" : "10" }],
        };

    private static Gen<LineaDetalle> Package(ComprobanteKind kind) =>
        from line in Product(kind)
        from components in Basics.List(Components.Of(kind), 1, 4)
        select line with { DetalleSurtido = components, PrecioUnitario = components.Sum(one => Math.Round(one.CantidadSurtido * one.PrecioUnitarioSurtido, 5, MidpointRounding.AwayFromZero)) };

    private static decimal Total(LineaDetalle line) => Math.Round(line.Cantidad!.Value * line.PrecioUnitario!.Value, 5, MidpointRounding.AwayFromZero);

    private static Descuento[] Discounts(LineaDetalle line, IReadOnlyList<int> shares, string[] sorts) =>
        [.. shares.Select((share, at) => new Descuento(
            Math.Round(Total(line) * share / 100, 5, MidpointRounding.ToZero),
            sorts[at],
            sorts[at] == "99" ? "Otro descuento" : null,
            sorts[at] == "99" ? "Por acuerdo" : null))];
}
