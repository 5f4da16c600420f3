using Quittance.Formats.CostaRica.Tests.Validation;

namespace Quittance.Formats.CostaRica.Tests.Calculation;

/// <summary>Lines worked out by hand from the annex's formulas.</summary>
public sealed class LineArithmeticTests
{
    [Fact]
    public void Discounts_come_off_before_tax()
    {
        var line = Complete(line => line with { Cantidad = 3, Descuento = [new(300, "04"), new(270, "07")] });

        (line.MontoTotal, line.SubTotal, line.BaseImponible, line.ImpuestoNeto, line.MontoTotalLinea).ShouldBe((3000m, 2430m, 2430m, 315.9m, 2745.9m));
    }

    [Theory]
    [InlineData("0.5", "0.00001", "0.00001")]
    [InlineData("0.25", "0.00010", "0.00003")]
    [InlineData("0.35", "0.00010", "0.00004")]
    [InlineData("0.249", "0.00010", "0.00002")]
    public void Half_of_the_last_decimal_goes_away_from_zero(string quantity, string price, string total) =>
        Complete(line => line with { Cantidad = Number(quantity), PrecioUnitario = Number(price) }).MontoTotal.ShouldBe(Number(total));

    [Theory]
    [InlineData("01", 0)]
    [InlineData("02", 10)]
    [InlineData("03", 20)]
    [InlineData("04", 40)]
    [InlineData("08", 130)]
    [InlineData("09", 5)]
    [InlineData("10", 0)]
    [InlineData("11", 0)]
    public void The_code_tells_the_rate(string code, int tax) => Tax(tax => tax with { CodigoTarifaIVA = code }).Monto.ShouldBe(tax);

    [Theory]
    [InlineData(13, "130", "0")]
    [InlineData(6, "60", "70")]
    public void An_exoneration_counts_in_points_of_the_rate(int points, string freed, string net)
    {
        var line = Complete(line => line with { Impuesto = [line.Impuesto[0] with { Exoneracion = Example.Freed with { TarifaExonerada = points } }] });

        line.Impuesto[0].Monto.ShouldBe(130);
        line.Impuesto[0].Exoneracion!.MontoExoneracion.ShouldBe(Number(freed));
        line.ImpuestoNeto.ShouldBe(Number(net));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("03")]
    public void The_seller_bears_the_tax_of_a_gift(string discount)
    {
        var line = Complete(line => line with { Descuento = [new(1000, discount)] });

        (line.MontoTotal, line.SubTotal, line.BaseImponible).ShouldBe((1000m, 0m, 0m));
        (line.Impuesto[0].Monto, line.ImpuestoAsumidoEmisorFabrica, line.ImpuestoNeto, line.MontoTotalLinea).ShouldBe((130m, 130m, 0m, 0m));
    }

    [Fact]
    public void A_tax_on_consumption_enters_the_base_of_VAT()
    {
        var line = Complete(line => line with { Impuesto = [new Impuesto { Codigo = "02", Tarifa = 10 }, line.Impuesto[0]] });

        (line.Impuesto[0].Monto, line.BaseImponible, line.Impuesto[1].Monto, line.MontoTotalLinea).ShouldBe((100m, 1100m, 143m, 1243m));
    }

    [Fact]
    public void A_tax_on_fuel_does_not_and_is_for_the_litres_it_states()
    {
        var line = Complete(line => line with { Cantidad = 2, Impuesto = [Specific("03", new(40, 253.25m)), line.Impuesto[0]] });

        (line.Impuesto[0].Monto, line.BaseImponible, line.Impuesto[1].Monto).ShouldBe((10_130m, 2000m, 260m));
    }

    [Theory]
    [InlineData("04", "7500", 0, "0.35", null)]
    [InlineData("05", "1250.00000", 355, null, "250")]
    [InlineData("05", "750", 0, null, "0.35")]
    [InlineData("06", "21300", 20, null, null)]
    public void Taxes_by_unit_follow_their_own_formulas(string code, string tax, int quantity, string? proportion, string? volume)
    {
        var unit = code switch { "06" => 106.5m, "05" when volume == "250" => 88.02817m, "05" => 214.28571m, _ => 2142.85714m };
        var figures = new DatosImpuestoEspecifico(quantity, unit, null, proportion is null ? null : Number(proportion), volume is null ? null : Number(volume));

        var line = Complete(line => line with { Cantidad = 10, Impuesto = [Specific(code, figures), line.Impuesto[0]] });

        line.Impuesto[0].Monto.ShouldBe(Number(tax), tolerance: 0.001m);
    }

    [Fact]
    public void Cement_has_five_per_cent() =>
        Complete(line => line with { Impuesto = [new Impuesto { Codigo = "12" }, line.Impuesto[0]] }).Impuesto.Select(tax => tax.Monto).ShouldBe([50, 136.5m]);

    [Fact]
    public void Used_goods_have_a_factor() => Tax(tax => new Impuesto { Codigo = "08", FactorCalculoIVA = 0.0965m }).Monto.ShouldBe(96.5m);

    [Fact]
    public void A_base_entered_by_hand_is_kept_where_the_annex_lets_it()
    {
        var line = Complete(line => line with { BaseImponible = 400, Impuesto = [line.Impuesto[0] with { Codigo = "07" }] });

        (line.BaseImponible, line.Impuesto[0].Monto).ShouldBe((400m, 52m));
    }

    [Fact]
    public void An_export_has_neither_base_nor_net_tax()
    {
        var line = Complete(line => line, ComprobanteKind.FacturaExportacion);

        (line.BaseImponible, line.ImpuestoNeto, line.ImpuestoAsumidoEmisorFabrica, line.MontoTotalLinea).ShouldBe((null, null, null, 1130m));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Impuesto Specific(string code, DatosImpuestoEspecifico figures) => new() { Codigo = code, DatosImpuestoEspecifico = figures };

    private static Impuesto Tax(Func<Impuesto, Impuesto> change) => Example.WithTax(change).DetalleServicio[0].Impuesto[0];

    private static LineaDetalle Complete(Func<LineaDetalle, LineaDetalle> change, ComprobanteKind kind = ComprobanteKind.Factura) =>
        Example.WithLine(line => change(line with { Impuesto = [new Impuesto { Codigo = "01", CodigoTarifaIVA = "08" }] }), kind).DetalleServicio[0];
}
