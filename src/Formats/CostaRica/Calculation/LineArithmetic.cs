namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>The computed amounts of a line, each from the amounts before it: what <see cref="Arithmetic"/> fills in and the validator compares with.</summary>
internal static class LineArithmetic
{
    public static decimal MontoTotal(LineaDetalle line) => Rounding.Money((line.Cantidad ?? 0) * (line.PrecioUnitario ?? 0));

    public static decimal SubTotal(LineaDetalle line) => line.DetalleSurtido.Count > 0
        ? Rounding.Money((line.Cantidad ?? 0) * line.DetalleSurtido.Sum(component => component.SubTotalSurtido))
        : line.MontoTotal - line.Descuento.Sum(discount => discount.MontoDescuento);

    public static decimal Base(LineaDetalle line) =>
        line.SubTotal + line.Impuesto.Where(tax => Rates.EntersBase(tax.Codigo)).Sum(tax => tax.Monto);

    /// <summary>True where the annex lets the base be entered by hand.</summary>
    public static bool KeepsBase(LineaDetalle line) =>
        line.IVACobradoFabrica == "01" || line.Impuesto.Any(tax => tax.Codigo == Rates.SpecialVat);

    /// <summary>The tax as the line's other figures make it; null when they do not tell it.</summary>
    public static decimal? Tax(LineaDetalle line, Impuesto tax)
    {
        var amount = line.DetalleSurtido.Count > 0 ? OfComponents(line, tax.Codigo)
            : Rates.IsVat(tax.Codigo) ? Vat(line, tax)
            : SpecificTax.Of(tax.Codigo, tax.Tarifa, tax.DatosImpuestoEspecifico, Basis(line));
        return amount is { } known ? Rounding.Money(known) : null;
    }

    /// <summary>The tax by the other reading of an unclear formula.</summary>
    public static decimal? AlternativeTax(LineaDetalle line, Impuesto tax) => SpecificTax.Alternative(tax.Codigo, tax.DatosImpuestoEspecifico, Basis(line));

    /// <summary>The tax that falls away; never more than there is.</summary>
    public static decimal Exonerated(LineaDetalle line, Impuesto tax) => tax.Exoneracion is { } freed
        ? Math.Min(tax.Monto, Rounding.Money(freed.TarifaExonerada / 100 * (line.BaseImponible ?? line.SubTotal)))
        : 0;

    /// <summary>What the seller bears of one tax: all of it on gifts and bonuses, the VAT where the factory charges it.</summary>
    public static decimal Borne(LineaDetalle line, Impuesto tax)
    {
        var isBorne = line.Descuento.Any(discount => Rates.IsBorneBySeller(discount.CodigoDescuento))
            || (line.IVACobradoFabrica == "01" && Rates.IsVat(tax.Codigo));
        return isBorne ? Net(tax) : 0;
    }

    public static decimal Borne(LineaDetalle line) => line.Impuesto.Sum(tax => Borne(line, tax));

    public static decimal Neto(LineaDetalle line) => line.Impuesto.Sum(Net) - (line.ImpuestoAsumidoEmisorFabrica ?? 0);

    public static decimal Total(LineaDetalle line) => line.SubTotal + (line.ImpuestoNeto ?? line.Impuesto.Sum(tax => tax.Monto));

    /// <summary>A tax without what is exonerated.</summary>
    public static decimal Net(Impuesto tax) => tax.Monto - (tax.Exoneracion?.MontoExoneracion ?? 0);

    private static TaxBasis Basis(LineaDetalle line) => new(line.Cantidad ?? 0, line.SubTotal);

    private static decimal? Vat(LineaDetalle line, Impuesto tax)
    {
        if (tax.Codigo == Rates.UsedGoods && tax.FactorCalculoIVA is { } factor)
            return line.SubTotal * factor;
        if (tax.CodigoTarifaIVA == Rates.Exempt)
            return 0;
        var isBorne = line.Descuento.Any(discount => Rates.IsBorneBySeller(discount.CodigoDescuento));
        return tax.Tarifa * (isBorne ? line.MontoTotal : line.BaseImponible ?? line.SubTotal) / 100;
    }

    private static decimal? OfComponents(LineaDetalle line, string code) =>
        (line.Cantidad ?? 0) * line.DetalleSurtido.SelectMany(component => component.ImpuestoSurtido)
            .Where(tax => tax.CodigoImpuestoSurtido == code).Sum(tax => tax.MontoImpuestoSurtido);
}
