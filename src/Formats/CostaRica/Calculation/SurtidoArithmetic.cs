namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>The components of a package.</summary>
internal static class SurtidoArithmetic
{
    public static LineaDetalleSurtido Complete(LineaDetalleSurtido draft, bool hasBase)
    {
        var line = draft with
        {
            CantidadSurtido = Rounding.Quantity(draft.CantidadSurtido),
            PrecioUnitarioSurtido = Rounding.Money(draft.PrecioUnitarioSurtido),
            DescuentoSurtido = [.. draft.DescuentoSurtido.Select(one => one with { MontoDescuentoSurtido = Rounding.Money(one.MontoDescuentoSurtido) })],
        };
        line = line with { MontoTotalSurtido = MontoTotal(line) };
        line = line with { SubTotalSurtido = SubTotal(line) };
        line = line with { ImpuestoSurtido = [.. line.ImpuestoSurtido.Select(tax => WithoutVat(line, tax))] };
        line = line with { BaseImponibleSurtido = hasBase ? KeptBase(line) ?? Base(line) : null };
        return line with { ImpuestoSurtido = [.. line.ImpuestoSurtido.Select(tax => WithVat(line, tax))] };
    }

    public static decimal MontoTotal(LineaDetalleSurtido line) => Rounding.Money(line.CantidadSurtido * line.PrecioUnitarioSurtido);

    public static decimal SubTotal(LineaDetalleSurtido line) => line.MontoTotalSurtido - line.DescuentoSurtido.Sum(one => one.MontoDescuentoSurtido);

    public static decimal Base(LineaDetalleSurtido line) =>
        line.SubTotalSurtido + line.ImpuestoSurtido.Where(tax => Rates.EntersBase(tax.CodigoImpuestoSurtido)).Sum(tax => tax.MontoImpuestoSurtido);

    /// <summary>The tax as the component's other figures make it; null when they do not tell it.</summary>
    public static decimal? Tax(LineaDetalleSurtido line, ImpuestoSurtido tax) => Rates.IsVat(tax.CodigoImpuestoSurtido)
        ? Vat(line, tax)
        : Round(SpecificTax.Of(tax.CodigoImpuestoSurtido, tax.TarifaSurtido, Figures(tax), new(line.CantidadSurtido, line.SubTotalSurtido)));

    /// <summary>The tax by the other reading of an unclear formula.</summary>
    public static decimal? AlternativeTax(LineaDetalleSurtido line, ImpuestoSurtido tax) =>
        SpecificTax.Alternative(tax.CodigoImpuestoSurtido, Figures(tax), new(line.CantidadSurtido, line.SubTotalSurtido));

    /// <summary>A base that may be given: at the factory, and for VAT of special reckoning.</summary>
    public static decimal? KeptBase(LineaDetalleSurtido line) =>
        line.IVACobradoFabricaSurtido == "01" || line.ImpuestoSurtido.Any(tax => tax.CodigoImpuestoSurtido == Rates.SpecialVat)
            ? Round(line.BaseImponibleSurtido)
            : null;

    private static ImpuestoSurtido WithoutVat(LineaDetalleSurtido line, ImpuestoSurtido draft)
    {
        var tax = draft with { TarifaSurtido = Rates.Of(draft.CodigoTarifaIVASurtido) ?? draft.TarifaSurtido };
        return Rates.IsVat(tax.CodigoImpuestoSurtido) ? tax : tax with { MontoImpuestoSurtido = Tax(line, tax) ?? Rounding.Money(tax.MontoImpuestoSurtido) };
    }

    private static ImpuestoSurtido WithVat(LineaDetalleSurtido line, ImpuestoSurtido tax) =>
        Rates.IsVat(tax.CodigoImpuestoSurtido) ? tax with { MontoImpuestoSurtido = Vat(line, tax) ?? Rounding.Money(tax.MontoImpuestoSurtido) } : tax;

    private static decimal? Vat(LineaDetalleSurtido line, ImpuestoSurtido tax)
    {
        if (tax.CodigoTarifaIVASurtido == Rates.Exempt)
            return 0;
        var isBorne = line.DescuentoSurtido.Any(one => Rates.IsBorneBySeller(one.CodigoDescuentoSurtido));
        var taxed = isBorne ? line.MontoTotalSurtido : line.BaseImponibleSurtido ?? line.SubTotalSurtido;
        return Round(tax.TarifaSurtido * taxed / 100);
    }

    private static DatosImpuestoEspecifico? Figures(ImpuestoSurtido tax) => tax.DatosImpuestoEspecificoSurtido is { } figures
        ? new(figures.CantidadUnidadMedidaSurtido, figures.ImpuestoUnidadSurtido, figures.PorcentajeSurtido, figures.ProporcionSurtido, figures.VolumenUnidadConsumoSurtido)
        : null;

    private static decimal? Round(decimal? amount) => amount is { } known ? Rounding.Money(known) : null;
}
