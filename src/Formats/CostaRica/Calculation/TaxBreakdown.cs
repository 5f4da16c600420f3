namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>The taxes of the lines by code and rate, net of what is exonerated or borne by the seller; rates of zero are listed too.</summary>
internal static class TaxBreakdown
{
    public static IReadOnlyList<TotalDesgloseImpuesto> Of(IEnumerable<LineaDetalle> lines) =>
        [.. lines.SelectMany(Parts).GroupBy(part => (part.Codigo, part.CodigoTarifaIVA))
            .Select(group => group.First() with { TotalMontoImpuesto = group.Sum(part => part.TotalMontoImpuesto) })];

    private static IEnumerable<TotalDesgloseImpuesto> Parts(LineaDetalle line) => line.Impuesto.SelectMany(tax =>
        line.DetalleSurtido.Count > 0 ? OfPackage(line, tax) : [new TotalDesgloseImpuesto(tax.Codigo, tax.CodigoTarifaIVA, Due(line, tax))]);

    private static decimal Due(LineaDetalle line, Impuesto tax) => LineArithmetic.Net(tax) - (line.ImpuestoAsumidoEmisorFabrica > 0 ? LineArithmetic.Borne(line, tax) : 0);

    private static IEnumerable<TotalDesgloseImpuesto> OfPackage(LineaDetalle line, Impuesto tax)
    {
        var parts = line.DetalleSurtido.SelectMany(component => component.ImpuestoSurtido).Where(one => one.CodigoImpuestoSurtido == tax.Codigo)
            .GroupBy(one => one.CodigoTarifaIVASurtido)
            .Select(rate => new TotalDesgloseImpuesto(tax.Codigo, rate.Key, Rounding.Money((line.Cantidad ?? 0) * rate.Sum(one => one.MontoImpuestoSurtido))))
            .ToList();
        var due = Due(line, tax);
        if (parts.Count == 0)
            return [new TotalDesgloseImpuesto(tax.Codigo, CodigoTarifaIVA: null, due)];
        return due == tax.Monto || parts.Count == 1 ? Exactly(parts, due) : [new TotalDesgloseImpuesto(tax.Codigo, Mixed(tax), due)];
    }

    // Rounding each rate alone may miss the line's tax by a hair, which the last rate takes; none may fall below zero.
    private static IEnumerable<TotalDesgloseImpuesto> Exactly(List<TotalDesgloseImpuesto> parts, decimal due)
    {
        foreach (var part in parts.SkipLast(1))
        {
            var amount = Math.Min(part.TotalMontoImpuesto, due);
            due -= amount;
            yield return part with { TotalMontoImpuesto = amount };
        }
        yield return parts[^1] with { TotalMontoImpuesto = due };
    }

    private static string? Mixed(Impuesto tax) => Rates.IsVat(tax.Codigo) ? Rates.General : null;
}
