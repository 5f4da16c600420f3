namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>What the taxes other than VAT need, of a line or of a component.</summary>
internal readonly record struct TaxBasis(decimal Quantity, decimal SubTotal);

/// <summary>The taxes other than VAT.</summary>
internal static class SpecificTax
{
    private const decimal CementRate = 5;

    /// <summary>The tax before rounding; null when its figures do not tell it, and the amount stays as it was given.</summary>
    public static decimal? Of(string code, decimal? rate, DatosImpuestoEspecifico? figures, TaxBasis basis) => code switch
    {
        "02" => Share(rate, basis),
        "12" => Share(rate ?? CementRate, basis),
        "99" => Share(rate, basis),
        _ => figures is null ? null : ByUnit(code, figures, basis),
    };

    /// <summary>Another reading of the annex, which a document may follow as well: pure alcohol as a percentage of the millilitres, soap with a quantity.</summary>
    public static decimal? Alternative(string code, DatosImpuestoEspecifico? figures, TaxBasis basis) => (code, figures) switch
    {
        ("04", not null) => ByUnit(code, figures, basis) / 100,
        ("05", not null) => Soap(figures, basis),
        _ => null,
    };

    private static decimal? Share(decimal? rate, TaxBasis basis) => rate * basis.SubTotal / 100;

    private static decimal? ByUnit(string code, DatosImpuestoEspecifico figures, TaxBasis basis) => code switch
    {
        "03" => figures.CantidadUnidadMedida * figures.ImpuestoUnidad,
        "04" => basis.Quantity * figures.Proporcion * figures.ImpuestoUnidad,
        "05" => Drinks(figures, basis) ?? Soap(figures, basis),
        "06" => basis.Quantity * figures.CantidadUnidadMedida * figures.ImpuestoUnidad,
        _ => null,
    };

    // Drinks are taxed by portions of a volume, soap by its weight; only drinks have a quantity of their own unit.
    private static decimal? Drinks(DatosImpuestoEspecifico figures, TaxBasis basis) =>
        figures is { CantidadUnidadMedida: > 0, VolumenUnidadConsumo: > 0 and var volume }
            ? basis.Quantity * figures.CantidadUnidadMedida * (figures.ImpuestoUnidad / volume)
            : null;

    private static decimal? Soap(DatosImpuestoEspecifico figures, TaxBasis basis) =>
        basis.Quantity * figures.VolumenUnidadConsumo * figures.ImpuestoUnidad;
}
