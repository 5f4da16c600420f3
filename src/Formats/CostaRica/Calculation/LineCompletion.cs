using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>Fills in the computed amounts of a line, in the order in which they depend on each other.</summary>
internal static class LineCompletion
{
    private const Kinds WithBase = Kinds.Sales | Kinds.FEC;

    public static LineaDetalle Complete(LineaDetalle draft, Kinds kind)
    {
        var line = kind == Kinds.REP ? Instalment(draft) : Amounts(draft, kind);
        line = line with { Impuesto = Taxes(line) };
        line = line with { Impuesto = [.. line.Impuesto.Select(tax => Rates.IsVat(tax.Codigo) ? tax : WithAmount(line, tax))] };
        line = line with { BaseImponible = BaseOf(line, kind) };
        line = line with { Impuesto = [.. line.Impuesto.Select(tax => Freed(line, Rates.IsVat(tax.Codigo) ? WithAmount(line, tax) : tax))] };
        line = line with { ImpuestoAsumidoEmisorFabrica = Kinds.Sales.HasFlag(kind) ? LineArithmetic.Borne(line) : null };
        line = line with { ImpuestoNeto = kind == Kinds.FEE ? null : LineArithmetic.Neto(line) };
        return line with { MontoTotalLinea = LineArithmetic.Total(line) };
    }

    private static LineaDetalle Instalment(LineaDetalle draft)
    {
        var amount = Rounding.Money(draft.MontoTotal);
        return draft with { MontoTotal = amount, SubTotal = amount };
    }

    private static LineaDetalle Amounts(LineaDetalle draft, Kinds kind)
    {
        var line = draft with
        {
            // What is missing stays missing, for the validator to say so: nothing is not a price.
            Cantidad = draft.Cantidad is { } quantity ? Rounding.Quantity(quantity) : null,
            PrecioUnitario = draft.PrecioUnitario is { } price ? Rounding.Money(price) : null,
            Descuento = [.. draft.Descuento.Select(discount => discount with { MontoDescuento = Rounding.Money(discount.MontoDescuento) })],
            DetalleSurtido = [.. draft.DetalleSurtido.Select(component => SurtidoArithmetic.Complete(component, Kinds.Sales.HasFlag(kind)))],
        };
        line = line with { MontoTotal = LineArithmetic.MontoTotal(line) };
        return line with { SubTotal = LineArithmetic.SubTotal(line) };
    }

    // A package has the taxes of its components; its VAT has no rate of its own.
    private static IReadOnlyList<Impuesto> Taxes(LineaDetalle line)
    {
        if (line.DetalleSurtido.Count == 0)
            return [.. line.Impuesto.Select(tax => tax with { Tarifa = Rates.Of(tax.CodigoTarifaIVA) ?? tax.Tarifa })];
        var own = line.Impuesto.Select(tax => Rates.IsVat(tax.Codigo) ? tax with { CodigoTarifaIVA = null, Tarifa = null } : tax).ToList();
        var missing = line.DetalleSurtido.SelectMany(component => component.ImpuestoSurtido).DistinctBy(tax => tax.CodigoImpuestoSurtido)
            .ExceptBy(own.Select(tax => tax.Codigo), tax => tax.CodigoImpuestoSurtido);
        return [.. own, .. missing.Select(tax => new Impuesto { Codigo = tax.CodigoImpuestoSurtido, CodigoImpuestoOTRO = tax.CodigoImpuestoOTROSurtido })];
    }

    private static Impuesto WithAmount(LineaDetalle line, Impuesto tax) =>
        tax with { Monto = LineArithmetic.Tax(line, tax) ?? Rounding.Money(tax.Monto) };

    private static Impuesto Freed(LineaDetalle line, Impuesto tax) => tax.Exoneracion is { } freed
        ? tax with { Exoneracion = freed with { MontoExoneracion = LineArithmetic.Exonerated(line, tax) } }
        : tax;

    private static decimal? BaseOf(LineaDetalle line, Kinds kind)
    {
        if (!WithBase.HasFlag(kind))
            return null;
        return LineArithmetic.KeepsBase(line) && line.BaseImponible is { } given ? Rounding.Money(given) : LineArithmetic.Base(line);
    }
}
