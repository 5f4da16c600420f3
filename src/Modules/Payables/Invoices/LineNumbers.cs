namespace Quittance.Payables.Invoices;

/// <summary>The numbers of a line as the table holds them: twelve digits before the point, six after.</summary>
internal static class LineNumbers
{
    private const decimal Largest = 999_999_999_999.999999m;

    /// <summary>The number, rounded to what is kept; null for one that no invoice holds, such as a misread bar code.</summary>
    public static decimal? Kept(decimal? number) =>
        number is { } value && Math.Abs(value) <= Largest ? decimal.Round(value, 6) : null;

    public static bool CanKeep(decimal? number) => number is null || Kept(number) == number;
}
