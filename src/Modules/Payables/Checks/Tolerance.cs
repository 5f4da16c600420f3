using Quittance.Kernel;

namespace Quittance.Payables.Checks;

/// <summary>How far amounts may stray because somebody rounded. Every rule is one method here and one sentence in <c>docs/checks.md</c>.</summary>
internal static class Tolerance
{
    /// <summary>ISO 4217 gives the forint two decimals; invoices have been rounded to whole forints since its coins went.</summary>
    private const string Forint = "HUF";

    /// <summary>The smallest step of an amount in this currency: 0.01 for most, 1 for the yen and the forint.</summary>
    public static decimal MinorUnit(string? currency)
    {
        if (currency == Forint)
            return 1m;
        return Currency.TryParse(currency, out var known) ? new decimal(1, 0, 0, isNegative: false, (byte)known.MinorUnits) : 0.01m;
    }

    /// <summary>What rounding each of <paramref name="count"/> lines can add up to.</summary>
    public static decimal Sum(int count, string? currency) =>
        Math.Max(MinorUnit(currency), count * MinorUnit(currency) / 2);

    /// <summary>What rounding the price's last decimal and the line itself can make.</summary>
    public static decimal Line(decimal quantity, decimal price, string? currency) =>
        MinorUnit(currency) + (Math.Abs(quantity) * Math.Min(MinorUnit(currency), LastDecimal(price)) / 2);

    /// <summary>0.001 for 12.345: the last decimal that is not zero, since the table fills prices up with zeros.</summary>
    private static decimal LastDecimal(decimal price)
    {
        // Dividing by a one of full scale drops the zeros at the end.
        var needed = price / 1.0000000000000000000000000000m;
        return new decimal(1, 0, 0, isNegative: false, needed.Scale);
    }
}
