using Quittance.Formats.CostaRica.Calculation;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>The summary against the lines, and its totals against each other.</summary>
internal static class SummaryCheck
{
    public static void Check(Comprobante document, decimal tolerance, Findings findings)
    {
        var stored = document.ResumenFactura;
        var expected = SummaryArithmetic.Complete(document);
        var slack = new Slack(document, tolerance);
        if (document.Kind != ComprobanteKind.ReciboPago && !document.DetalleServicio.Any(ClassTotals.IsMixed))
            CheckClasses(stored, expected, slack, findings);
        Line("TotalDescuentos", stored.TotalDescuentos, expected.TotalDescuentos);
        CheckBreakdown(stored, expected, slack.Lines, findings);
        Line("TotalImpuesto", stored.TotalImpuesto, expected.TotalImpuesto);
        if (!document.DetalleServicio.Any(line => line.IVACobradoFabrica == "01"))
            Line("TotalImpAsumEmisorFabrica", stored.TotalImpAsumEmisorFabrica, expected.TotalImpAsumEmisorFabrica);
        Line("TotalOtrosCargos", stored.TotalOtrosCargos, expected.TotalOtrosCargos);
        CheckSums(document, expected, slack, findings);

        void Line(string element, decimal? one, decimal? other) => Compare(FindingKinds.WrongTotal, element, one, other, slack.Lines, findings);
    }

    private static void CheckClasses(ResumenFactura stored, ResumenFactura expected, Slack slack, Findings findings)
    {
        Class("TotalServGravados", sum => sum.TotalServGravados);
        Class("TotalServExentos", sum => sum.TotalServExentos);
        Class("TotalServExonerado", sum => sum.TotalServExonerado);
        Class("TotalServNoSujeto", sum => sum.TotalServNoSujeto);
        Class("TotalMercanciasGravadas", sum => sum.TotalMercanciasGravadas);
        Class("TotalMercanciasExentas", sum => sum.TotalMercanciasExentas);
        Class("TotalMercExonerada", sum => sum.TotalMercExonerada);
        Class("TotalMercNoSujeta", sum => sum.TotalMercNoSujeta);
        Class("TotalGravado", sum => sum.TotalGravado);
        Class("TotalExento", sum => sum.TotalExento);
        Class("TotalExonerado", sum => sum.TotalExonerado);
        Class("TotalNoSujeto", sum => sum.TotalNoSujeto);

        void Class(string element, Func<ResumenFactura, decimal?> total) =>
            Compare(FindingKinds.WrongTotal, element, total(stored), total(expected), slack.Classes, findings);
    }

    private static void CheckBreakdown(ResumenFactura stored, ResumenFactura expected, decimal slack, Findings findings)
    {
        var wanted = expected.TotalDesgloseImpuesto.ToDictionary(tax => (tax.Codigo, tax.CodigoTarifaIVA), tax => tax.TotalMontoImpuesto);
        for (var at = 0; at < stored.TotalDesgloseImpuesto.Count; at++)
        {
            var (code, rate, amount) = stored.TotalDesgloseImpuesto[at];
            wanted.Remove((code, rate), out var lines);
            var isOff = Math.Abs(amount - lines) > slack;
            findings.In("TotalDesgloseImpuesto", at).AddIf(isOff, FindingKinds.WrongBreakdown, "TotalMontoImpuesto", code, rate ?? "-", amount, lines);
        }
        foreach (var ((code, rate), amount) in wanted)
            findings.AddIf(amount > slack, FindingKinds.MissingBreakdown, "TotalDesgloseImpuesto", code, rate ?? "-");
    }

    private static void CheckSums(Comprobante document, ResumenFactura expected, Slack slack, Findings findings)
    {
        var stored = document.ResumenFactura;
        var lines = document.DetalleServicio.Sum(line => line.MontoTotal);
        Compare(FindingKinds.WrongTotal, "TotalVenta", stored.TotalVenta, lines, slack.Classes, findings);
        Compare(FindingKinds.WrongSum, "TotalVentaNeta", stored.TotalVentaNeta, stored.TotalVenta - (stored.TotalDescuentos ?? expected.TotalDescuentos ?? 0), slack.Sums, findings);
        var total = SummaryArithmetic.Total(stored with
        {
            TotalImpuesto = stored.TotalImpuesto ?? expected.TotalImpuesto,
            TotalOtrosCargos = stored.TotalOtrosCargos ?? expected.TotalOtrosCargos,
        });
        Compare(FindingKinds.WrongSum, "TotalComprobante", stored.TotalComprobante, total, slack.Sums, findings);
    }

    // A total that may be left out is missed only where it would not be zero.
    private static void Compare(FindingKind kind, string element, decimal? stored, decimal? expected, decimal slack, Findings findings)
    {
        if (stored is { } one)
            findings.AddIf(Math.Abs(one - (expected ?? 0)) > slack, kind, element, element, one, expected ?? 0);
        else
            findings.AddIf(expected > slack, FindingKinds.MissingTotal, element, element, expected);
    }

    /// <summary>How far totals may be off when each amount that enters may.</summary>
    private sealed class Slack(Comprobante document, decimal tolerance)
    {
        public decimal Lines { get; } = tolerance * (1 + document.DetalleServicio.Sum(line => Math.Max(1, line.Impuesto.Count)) + document.OtrosCargos.Count);

        public decimal Sums { get; } = tolerance * 5;

        /// <summary>The exonerated share is a quotient of rounded amounts: an error in them grows with the price.</summary>
        public decimal Classes { get; } = (tolerance * (4 + document.DetalleServicio.Count)) + document.DetalleServicio.Sum(line => Exonerated(line, tolerance));

        private static decimal Exonerated(LineaDetalle line, decimal tolerance)
        {
            var tax = line.Impuesto.Sum(one => one.Monto);
            return tax > 0 && line.Impuesto.Any(one => one.Exoneracion is not null) ? tolerance * line.MontoTotal / tax : 0;
        }
    }
}
