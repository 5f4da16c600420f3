namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>Lines by where they count, before discounts.</summary>
internal sealed record ClassTotals(decimal Taxed, decimal Exempt, decimal Exonerated, decimal NotSubject)
{
    public static ClassTotals Of(IEnumerable<LineaDetalle> lines)
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

    // A package counts where all its components do; a mixed one is taxed.
    private static VatClass ClassOf(LineaDetalle line)
    {
        if (line.IVACobradoFabrica == "02")
            return VatClass.Exempt;
        var rates = line.DetalleSurtido.Count > 0
            ? line.DetalleSurtido.SelectMany(component => component.ImpuestoSurtido).Where(tax => Rates.IsVat(tax.CodigoImpuestoSurtido)).Select(tax => tax.CodigoTarifaIVASurtido)
            : line.Impuesto.Where(tax => Rates.IsVat(tax.Codigo)).Select(tax => tax.CodigoTarifaIVA);
        var classes = rates.Select(Rates.ClassOf).Distinct().ToArray();
        return classes is [var only] ? only : VatClass.Taxed;
    }

    private static decimal ExoneratedShare(LineaDetalle line)
    {
        var tax = line.Impuesto.Sum(one => one.Monto);
        return tax == 0 ? 0 : line.Impuesto.Sum(one => one.Exoneracion?.MontoExoneracion ?? 0) / tax;
    }
}
