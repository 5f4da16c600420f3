using System.Globalization;
using System.Text.RegularExpressions;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Amounts;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Lines;

/// <summary>
/// Reads lines of a document without column headings: words on the left, an amount at the end. They count only when they
/// add up to the net or the gross total; otherwise nothing is claimed.
/// </summary>
internal static partial class PlainList
{
    private const double Sure = 0.8;
    private const decimal Cent = 0.02m;

    public static IReadOnlyList<ReadLine> Read(DocumentText document, IReadOnlyList<Found<Amount>> amounts, Totals totals)
    {
        var bySegment = amounts.Where(amount => amount.Value.LooksLikeMoney).ToLookup(amount => amount.Segment);
        var rows = document.Rows
            .TakeWhile(row => !IsTotals(document, row, bySegment))
            .Select(row => (Row: row, Amount: bySegment[row.Segments[^1]].LastOrDefault()))
            .Where(line => line.Amount is not null && Description(line.Row, line.Amount).Any(char.IsLetter))
            .ToList();
        for (var first = 0; first < rows.Count; first++)
            if (AddsUp(rows.Skip(first).Sum(line => line.Amount!.Value.Value), totals))
                return [.. rows.Skip(first).Select(line => Line(document, line.Row, line.Amount!))];
        return [];
    }

    private static bool AddsUp(decimal sum, Totals totals) =>
        sum != 0 && (Near(sum, totals.Net) || Near(sum, totals.Gross));

    private static bool Near(decimal sum, LabelledAmount? total) => total is not null && Math.Abs(sum - total.Value) <= Cent;

    private static bool IsTotals(DocumentText document, Row row, ILookup<Segment, Found<Amount>> amounts) =>
        amounts[row.Segments[^1]].Any()
        && document.LabelsOf[row.Segments[0]].Any(label => label is { StartsSegment: true, Kind: LabelKind.Total or LabelKind.Net or LabelKind.Tax, Weight: >= 0.6 });

    private static string Description(Row row, Found<Amount> amount) =>
        string.Join(' ', row.Segments.Select(segment => segment == amount.Segment ? segment.Text[..amount.Start] : segment.Text)).Trim();

    private static ReadLine Line(DocumentText document, Row row, Found<Amount> amount)
    {
        var text = Description(row, amount);
        var count = Count().Match(text);
        decimal? quantity = count.Success ? decimal.Parse(count.Groups["n"].Value, CultureInfo.InvariantCulture) : null;
        var box = document.Pages[row.Page - 1].BoxOf(row.Area);
        return new(Count().Replace(text, " ").Trim(' ', '$', '€', '£'), quantity, null, null, amount.Value.Value, null, Sure, row.Page, box);
    }

    [GeneratedRegex(@"\s[xX×](?<n>\d{1,4})(?!\S)|^(?<n>\d{1,3}) ?[xX×]\s", RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    private static partial Regex Count();
}
