using Quittance.Formats.CostaRica.Calculation;
using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica;

/// <summary>
/// From a draft to a document whose every computed amount is there. Each stored amount is rounded once, to five decimals, half away from
/// zero, and sums are sums of rounded amounts, so that what is written adds up.
/// </summary>
public static class Arithmetic
{
    /// <summary>
    /// Works out lines and summary. From each line it takes quantity, price, discounts, taxes with code, rate or figures, and exonerations
    /// (in a REP: the amount); from the document other charges, currency, means of payment and <see cref="ResumenFactura.TotalIVADevuelto"/>.
    /// A base is kept where the annex lets it be entered by hand; a tax whose figures do not tell its amount keeps the given one. What its
    /// kind has no place for is left out of parties and lines. Completing a complete document changes nothing.
    /// </summary>
    /// <exception cref="OverflowException">Amounts beyond 28 digits.</exception>
    public static Comprobante Complete(Comprobante draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var fitting = KindFit.Of(draft);
        var kind = draft.Kind.AsSet();
        var document = fitting with
        {
            DetalleServicio = [.. fitting.DetalleServicio.Select(line => LineCompletion.Complete(line, kind))],
            OtrosCargos = [.. fitting.OtrosCargos.Select(charge => charge with { MontoCargo = Rounding.Money(charge.MontoCargo) })],
        };
        return document with { ResumenFactura = SummaryArithmetic.Complete(document) };
    }

    /// <summary>The rate of VAT of a code in per cent: 13 for 08; null for an unknown code.</summary>
    public static decimal? RateOf(string? codigoTarifaIVA) => Rates.Of(codigoTarifaIVA);
}
