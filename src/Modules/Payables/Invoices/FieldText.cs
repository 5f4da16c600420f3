using System.Globalization;
using System.Text;
using Quittance.Capture.Contracts;
using Quittance.Kernel.Errors;

namespace Quittance.Payables.Invoices;

/// <summary>
/// The canonical text of a header field: an ISO 8601 date, an invariant amount, an ISO 4217 code, or words. What a
/// person types and what the reader found go through the same door.
/// </summary>
internal static class FieldText
{
    public const int MaximumLength = 300;

    /// <summary>Fifteen digits before the point and four after, as the table holds them.</summary>
    private const decimal LargestAmount = 999_999_999_999_999.9999m;

    /// <summary>Gives the canonical text, or null when the value cannot be used for this field.</summary>
    public static string? Canonical(string field, string text)
    {
        var words = text.Trim();
        if (words.Length is 0 or > MaximumLength || words.Any(char.IsControl))
            return null;
        return field switch
        {
            FieldNames.Kind => Words.Parse<InvoiceKind>(words) is { } kind ? Words.Of(kind) : null,
            FieldNames.IssueDate or FieldNames.DueDate => Date(words)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FieldNames.NetTotal or FieldNames.TaxTotal or FieldNames.GrossTotal => AmountText(words),
            FieldNames.Currency => words.Length == 3 && words.All(char.IsAsciiLetter) ? words.ToUpperInvariant() : null,
            FieldNames.SupplierIban => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant(),
            _ => words,
        };
    }

    /// <summary>Why a value was not taken, for the person who typed it.</summary>
    public static FieldProblem Problem(string field) => field switch
    {
        FieldNames.Kind => new($"fields.{field}", "KIND", "Use invoice, creditNote or receipt."),
        FieldNames.IssueDate or FieldNames.DueDate => new($"fields.{field}", "DATE", "Use a date such as 2026-03-31."),
        FieldNames.NetTotal or FieldNames.TaxTotal or FieldNames.GrossTotal =>
            new($"fields.{field}", "AMOUNT", "Use an amount such as 1234.50, with at most four decimals."),
        FieldNames.Currency => new($"fields.{field}", "CURRENCY", "Use a currency code of three letters, such as EUR."),
        _ => new($"fields.{field}", "TEXT", $"Use 1 to {MaximumLength} characters on one line."),
    };

    /// <summary>A text as the table can hold it: on one line, whole letters only, as much as is kept.</summary>
    public static string Clean(string text)
    {
        var letters = text.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString());
        return string.Concat(letters.Take(MaximumLength)).Trim();
    }

    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static decimal? Amount(string? text) =>
        decimal.TryParse(text, Signed, CultureInfo.InvariantCulture, out var amount)
        && Math.Abs(amount) <= LargestAmount
        && decimal.Round(amount, 4) == amount
            ? amount
            : null;

    private const NumberStyles Signed = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static string? AmountText(string text) => Amount(text) is { } amount ? Amounts.Text(amount) : null;
}
