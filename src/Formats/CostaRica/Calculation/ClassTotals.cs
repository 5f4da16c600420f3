namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>Lines by where they count, before discounts.</summary>
internal sealed record ClassTotals(decimal Taxed, decimal Exempt, decimal Exonerated, decimal NotSubject)
{
    /// <summary>The summary of an export knows taxed and exempt only: there, what is not subject counts as exempt.</summary>
    public static ClassTotals Of(IEnumerable<LineaDetalle> lines, bool isAtHome)
    {
        var totals = Of(lines);
        return isAtHome ? totals : totals with { Exempt = totals.Exempt + totals.NotSubject, NotSubject = 0 };
    }

    private static ClassTotals Of(IEnumerable<LineaDetalle> lines)
    {
        var byClass = lines.ToLookup(ClassOf);
        var taxable = byClass[VatClass.Taxed].Sum(line => line.MontoTotal);
        var exonerated = Rounding.Money(byClass[VatClass.Taxed].Sum(line => line.MontoTotal * ExoneratedShare(line)));
        return new ClassTotals(
            taxable - exonerated,
            byClass[VatClass.Exempt].Sum(line => line.MontoTotal),
            exonerated,
            byClass[VatClass.NotSubject].Sum(line => line.MontoTotal));
    }

    /// <summary>True for a package of components that count in different places; the annex does not say where it counts itself.</summary>
    public static bool IsMixed(LineaDetalle line) => line.DetalleSurtido.Count > 0 && Classes(line).Length > 1;

    // A package counts where all its components do; a mixed one is taxed.
    private static VatClass ClassOf(LineaDetalle line)
    {
        if (line.IVACobradoFabrica == "02")
            return VatClass.Exempt;
        return Classes(line) is [var only] ? only : VatClass.Taxed;
    }

    private static VatClass[] Classes(LineaDetalle line)
    {
        var rates = line.DetalleSurtido.Count > 0
            ? line.DetalleSurtido.SelectMany(component => component.ImpuestoSurtido).Where(tax => Rates.IsVat(tax.CodigoImpuestoSurtido)).Select(tax => tax.CodigoTarifaIVASurtido)
            : line.Impuesto.Where(tax => Rates.IsVat(tax.Codigo)).Select(tax => tax.CodigoTarifaIVA);
        return [.. rates.Select(Rates.ClassOf).Distinct()];
    }

    private static decimal ExoneratedShare(LineaDetalle line)
    {
        var tax = line.Impuesto.Sum(one => one.Monto);
        return tax == 0 ? 0 : line.Impuesto.Sum(one => one.Exoneracion?.MontoExoneracion ?? 0) / tax;
    }
}
