using System.Globalization;

namespace Quittance.Formats.EInvoice.Reading;

/// <summary>The written forms of values: what is not exactly one of them is null, never guessed at.</summary>
internal static class InvoiceValues
{
    private const NumberStyles XmlDecimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Credit notes of UNTDID 1001, among them self-billed, factored and forwarder's ones.</summary>
    private static readonly HashSet<string> CreditNoteCodes =
        new(StringComparer.Ordinal) { "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532" };

    // Beyond any invoice, and small enough that sums of a whole file cannot overflow.
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>xs:decimal, up to 10 to the 15th either way.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text, XmlDecimal, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest ? number : null;

    /// <summary>xs:date and xs:dateTime, whose zone is dropped: the day as written counts. Else UN/CEFACT 102, 203 and 204, that is yyyymmdd first.</summary>
    public static DateOnly? Date(string text)
    {
        var isDashed = text.Length >= 10 && text[4] == '-';
        var day = isDashed ? text[..10] : text[..Math.Min(text.Length, 8)];
        var isDay = DateOnly.TryParseExact(day, isDashed ? "yyyy-MM-dd" : "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return isDay ? date : null;
    }

    public static EInvoiceKind KindOf(string? typeCode) =>
        typeCode is not null && CreditNoteCodes.Contains(typeCode) ? EInvoiceKind.CreditNote : EInvoiceKind.Invoice;

    /// <summary>The one value there is; null when there is none, or several that differ.</summary>
    public static DateOnly? Only(IEnumerable<DateOnly?> dates) =>
        dates.OfType<DateOnly>().Distinct().Take(2).ToArray() is [var date] ? date : null;

    /// <summary>Account numbers are printed in groups; the blanks mean nothing.</summary>
    public static IReadOnlyList<EInvoiceAccount> Accounts(IEnumerable<EInvoiceAccount> accounts) =>
        [.. accounts.Select(account => account with { Number = account.Number.Replace(" ", string.Empty, StringComparison.Ordinal) }).Distinct()];
}
