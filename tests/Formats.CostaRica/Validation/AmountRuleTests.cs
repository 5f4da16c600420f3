using System.Globalization;

namespace Quittance.Formats.CostaRica.Tests.Validation;

/// <summary>Amounts and claves that do not agree, and how far they may be off.</summary>
public sealed class AmountRuleTests
{
    private static readonly Dictionary<string, Func<Comprobante, Comprobante>> Cases = new(StringComparer.Ordinal)
    {
        ["CR-ARI-001 MontoTotal"] = document => Line(document, line => line with { MontoTotal = 1001 }),
        ["CR-ARI-001 SubTotal"] = document => Line(document, line => line with { SubTotal = 999 }),
        ["CR-ARI-001 BaseImponible"] = document => Line(document, line => line with { BaseImponible = 999 }),
        ["CR-ARI-001 ImpuestoAsumidoEmisorFabrica"] = document => Line(document, line => line with { ImpuestoAsumidoEmisorFabrica = 1 }),
        ["CR-ARI-001 ImpuestoNeto"] = document => Line(document, line => line with { ImpuestoNeto = 129 }),
        ["CR-ARI-001 MontoTotalLinea"] = document => Line(document, line => line with { MontoTotalLinea = 1131 }),
        ["CR-ARI-002 Monto"] = document => Line(document, line => line with { Impuesto = [line.Impuesto[0] with { Monto = 129 }] }),
        ["CR-ARI-003 MontoExoneracion"] = document => Line(document, line => line with { Impuesto = [line.Impuesto[0] with { Exoneracion = Example.Freed with { MontoExoneracion = 61 } }] }),
        ["CR-ARI-011 TotalMercanciasGravadas"] = document => Sum(document, sum => sum with { TotalMercanciasGravadas = 900 }),
        ["CR-ARI-011 TotalServExentos"] = document => Sum(document, sum => sum with { TotalServExentos = 1 }),
        ["CR-ARI-011 TotalVenta"] = document => Sum(document, sum => sum with { TotalVenta = 1001 }),
        ["CR-ARI-011 TotalDescuentos"] = document => Sum(document, sum => sum with { TotalDescuentos = 1 }),
        ["CR-ARI-011 TotalImpuesto"] = document => Sum(document, sum => sum with { TotalImpuesto = 131 }),
        ["CR-ARI-012 TotalVentaNeta"] = document => Sum(document, sum => sum with { TotalVentaNeta = 999 }),
        ["CR-ARI-012 TotalComprobante"] = document => Sum(document, sum => sum with { TotalComprobante = 1131 }),
        ["CR-ARI-013 TotalMontoImpuesto"] = document => Sum(document, sum => sum with { TotalDesgloseImpuesto = [new("01", "08", 129)] }),
        ["CR-ARI-014 TotalDesgloseImpuesto"] = document => Sum(document, sum => sum with { TotalDesgloseImpuesto = [] }),
        ["CR-ARI-015 MedioPago"] = document => Sum(document, sum => sum with { MedioPago = [new("01", null, 1000)] }),
        ["CR-ARI-021 TotalImpuesto"] = document => Sum(document, sum => sum with { TotalImpuesto = null }),
        ["CR-CLA-002 Clave"] = document => document with { FechaEmision = document.FechaEmision.AddDays(1) },
        ["CR-CLA-003 NumeroConsecutivo"] = document => document with { NumeroConsecutivo = Consecutivo.Of(1, 1, ComprobanteKind.Factura, 8) },
        ["CR-CLA-004 NumeroConsecutivo"] = document => document with { Kind = ComprobanteKind.NotaDebito },
        ["CR-CLA-005 Clave"] = document => document with { Emisor = document.Emisor with { Identificacion = new("02", "3101999999") } },
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_does_not_agree_is_found_where_it_stands(string name)
    {
        var (code, element) = (name.Split(' ')[0], name.Split(' ')[1]);

        ComprobanteValidator.Check(Cases[name](Example.Of())).Findings.ShouldContain(finding => finding.Code == code && finding.Path.EndsWith("/" + element, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0.01", true)]
    [InlineData("0.00001", false)]
    public void A_document_rounded_to_two_decimals_passes_within_the_tolerance(string tolerance, bool isValid)
    {
        var document = Example.WithLine(line => line with { PrecioUnitario = 33.333m, Cantidad = 1.5m });

        ComprobanteValidator.Check(Rounded(document), new ValidationOptions { Tolerance = decimal.Parse(tolerance, CultureInfo.InvariantCulture) }).IsValid.ShouldBe(isValid);
    }

    [Fact]
    public void Amounts_beyond_reckoning_are_a_finding_and_no_exception()
    {
        var figures = new DatosImpuestoEspecifico(99_999, 9_999_999_999_999, Proporcion: 99_999);
        var document = Line(Example.Of(), line => line with { Cantidad = 9_999_999_999_999, PrecioUnitario = 9_999_999_999_999, Impuesto = [new Impuesto { Codigo = "06", DatosImpuestoEspecifico = figures }] });

        ComprobanteValidator.Check(document).Findings.ShouldContain(finding => finding.Code == "CR-ARI-016");
    }

    // As a program does that keeps two decimals everywhere.
    private static Comprobante Rounded(Comprobante document)
    {
        var line = document.DetalleServicio[0];
        var (net, tax) = (Two(line.MontoTotal), Two(line.Impuesto[0].Monto));
        var rounded = line with
        {
            MontoTotal = net,
            SubTotal = net,
            BaseImponible = net,
            Impuesto = [line.Impuesto[0] with { Monto = tax }],
            ImpuestoNeto = tax,
            MontoTotalLinea = net + tax,
        };
        return Arithmetic.Complete(document) with { DetalleServicio = [rounded], ResumenFactura = Totals(document.ResumenFactura, net, tax) };
    }

    private static ResumenFactura Totals(ResumenFactura sum, decimal net, decimal tax) => sum with
    {
        TotalMercanciasGravadas = net,
        TotalGravado = net,
        TotalVenta = net,
        TotalVentaNeta = net,
        TotalDesgloseImpuesto = [new("01", "08", tax)],
        TotalImpuesto = tax,
        MedioPago = [new("01", null, net + tax)],
        TotalComprobante = net + tax,
    };

    private static decimal Two(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static Comprobante Line(Comprobante document, Func<LineaDetalle, LineaDetalle> change) => document with { DetalleServicio = [change(document.DetalleServicio[0])] };

    private static Comprobante Sum(Comprobante document, Func<ResumenFactura, ResumenFactura> change) => document with { ResumenFactura = change(document.ResumenFactura) };
}
