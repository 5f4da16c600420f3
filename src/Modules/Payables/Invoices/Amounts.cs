using System.Globalization;

namespace Quittance.Payables.Invoices;

/// <summary>Amounts as text, the way the API and the exports spell them: <c>1234.50</c>.</summary>
internal static class Amounts
{
    /// <summary>At least two decimals, at most four.</summary>
    public const string Format = "0.00##";

    public static string Text(decimal amount) =>
        // Nearly every amount has two decimals, and their format is several times as fast.
        decimal.Round(amount, 2) == amount ? amount.ToString("F2", CultureInfo.InvariantCulture) : amount.ToString(Format, CultureInfo.InvariantCulture);

    public static string? Text(decimal? amount) => amount is { } value ? Text(value) : null;

    /// <summary>A quantity, price or rate: as many decimals as it has, at most six.</summary>
    public static string? Number(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);
}
