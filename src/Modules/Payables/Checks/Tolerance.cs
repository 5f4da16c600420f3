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
        MinorUnit(currency) + (Math.Abs(quantity) * LastDecimal(price) / 2);

    /// <summary>0.01 for 12.34, 1 for 12: the last decimal the price shows.</summary>
    private static decimal LastDecimal(decimal price) => new(1, 0, 0, isNegative: false, price.Scale);
}
