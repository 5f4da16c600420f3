using Quittance.Formats.CostaRica.Tests.Validation;

namespace Quittance.Formats.CostaRica.Tests.Calculation;

/// <summary>Summaries worked out by hand.</summary>
public sealed class SummaryArithmeticTests
{
    [Fact]
    public void Lines_count_by_catalogue_and_rate_before_discounts()
    {
        var sum = Complete(
            [Line("8", "08", 100) with { Descuento = [new(10, "07")] }, Line("4", "04", 200), Line("5", "10", 300), Line("0", "10", 400), Line("9", "01", 500), Line("1", "11", 600)]);

        (sum.TotalServGravados, sum.TotalMercanciasGravadas).ShouldBe((100m, 200m));
        (sum.TotalServExentos, sum.TotalMercanciasExentas).ShouldBe((300m, 400m));
        (sum.TotalServNoSujeto, sum.TotalMercNoSujeta).ShouldBe((500m, 600m));
        (sum.TotalVenta, sum.TotalDescuentos, sum.TotalVentaNeta, sum.TotalImpuesto, sum.TotalComprobante).ShouldBe((2100m, 10m, 2090m, 19.7m, 2109.7m));
    }

    [Fact]
    public void The_breakdown_has_an_entry_for_each_rate_even_of_zero()
    {
        var sum = Complete([Line("8", "08", 100), Line("4", "08", 200), Line("5", "10", 300)]);

        sum.TotalDesgloseImpuesto.ShouldBe([new("01", "08", 39), new("01", "10", 0)]);
    }

    [Fact]
    public void What_is_exonerated_leaves_the_taxed_total_by_its_share()
    {
        var sum = Example.WithTax(tax => tax with { Exoneracion = Example.Freed }).ResumenFactura;

        (sum.TotalMercanciasGravadas, sum.TotalMercExonerada, sum.TotalVenta, sum.TotalImpuesto).ShouldBe((538.46154m, 461.53846m, 1000m, 70m));
    }

    [Fact]
    public void A_gift_counts_and_is_taken_off_again()
    {
        var sum = Complete([Line("4", "08", 100) with { Descuento = [new(100, "01")] }, Line("4", "08", 50)]);

        (sum.TotalGravado, sum.TotalDescuentos, sum.TotalVentaNeta, sum.TotalImpuesto, sum.TotalImpAsumEmisorFabrica, sum.TotalComprobante).ShouldBe((150m, 100m, 50m, 6.5m, 13m, 56.5m));
    }

    [Fact]
    public void Charges_are_added_and_VAT_given_back_is_taken_off()
    {
        var document = Example.Of();
        var sum = Arithmetic.Complete(document with
        {
            OtrosCargos = [new() { TipoDocumentoOC = "06", Detalle = "Servicio", PorcentajeOC = 10, MontoCargo = 100 }],
            ResumenFactura = document.ResumenFactura with { TotalIVADevuelto = 130, MedioPago = [new("02")] },
        }).ResumenFactura;

        (sum.TotalOtrosCargos, sum.TotalComprobante, sum.MedioPago[0].TotalMedioPago).ShouldBe((100m, 1100m, 1100m));
    }

    [Fact]
    public void The_last_means_of_payment_takes_the_rest()
    {
        var document = Example.Of();
        var sum = Arithmetic.Complete(document with { ResumenFactura = document.ResumenFactura with { MedioPago = [new("06", null, 130), new("04")] } }).ResumenFactura;

        sum.MedioPago.Select(payment => payment.TotalMedioPago).ShouldBe([130, 1000]);
    }

    [Fact]
    public void An_export_knows_taxed_and_exempt_only()
    {
        var sum = Arithmetic.Complete(Example.Of(ComprobanteKind.FacturaExportacion) with { DetalleServicio = [Line("4", "01", 100), Line("4", "10", 50)] }).ResumenFactura;

        (sum.TotalExento, sum.TotalNoSujeto, sum.TotalVenta).ShouldBe((150m, null, 150m));
    }

    [Fact]
    public void A_receipt_adds_the_tax_to_the_instalment()
    {
        var sum = Example.Of(ComprobanteKind.ReciboPago).ResumenFactura;

        (sum.TotalVenta, sum.TotalImpuesto, sum.TotalComprobante, sum.TotalGravado).ShouldBe((1000m, 130m, 1130m, null));
    }

    private static ResumenFactura Complete(IReadOnlyList<LineaDetalle> lines) => Arithmetic.Complete(Example.Of() with { DetalleServicio = lines }).ResumenFactura;

    private static LineaDetalle Line(string first, string rate, decimal price) => new()
    {
        NumeroLinea = 1,
        CodigoCABYS = first + "000000000000",
        Cantidad = 1,
        UnidadMedida = "Unid",
        Detalle = "Algo",
        PrecioUnitario = price,
        Impuesto = [new Impuesto { Codigo = "01", CodigoTarifaIVA = rate }],
    };
}
