using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Confidence;
using Quittance.Capture.Layout.Fields;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Candidates;

/// <summary>What could be the number of a document: first what a label of any number announces, then any word of three digits or more.</summary>
internal static partial class ReferenceWords
{
    private const int FewestDigits = 3;

    public static IEnumerable<Found<string>> In(Circumstances all)
    {
        var money = all.Amounts.Where(amount => amount.Value.LooksLikeMoney).ToLookup(amount => amount.Segment, amount => (amount.Start, amount.End));
        return Announced(all.Document).Concat(all.Document.Segments.SelectMany(segment => Words(segment, all.Dates, money[segment])));
    }

    private static IEnumerable<Found<string>> Announced(DocumentText document) =>
        from label in document.LabelsFor(LabelKind.InvoiceNumber, LabelKind.CreditNoteNumber, LabelKind.OrderNumber, LabelKind.OtherNumber)
        from zone in Zones.Of(document, label).Take(1)
        let found = ReferenceFinder.First(zone)
        where found is not null && Digits(found.Value) >= FewestDigits
        select found;

    private static IEnumerable<Found<string>> Words(Segment segment, DateFinder dates, IEnumerable<(int Start, int End)> money)
    {
        List<(int Start, int End)>? taken = null;
        foreach (Match match in Word().Matches(segment.Text))
        {
            var value = match.Value.TrimEnd('.', '/', '-', '_');
            if (Digits(value) < FewestDigits)
                continue;
            taken ??= [.. dates.Find(segment).Select(date => (date.Start, date.End)), .. money];
            if (!taken.Exists(other => other.Start < match.Index + value.Length && match.Index < other.End))
                yield return new(value, segment, match.Index, value.Length);
        }
    }

    private static int Digits(string text) => text.Count(char.IsDigit);

    [GeneratedRegex(@"(?<![\p{L}\d/._#+@-])[\p{L}\d#][\p{L}\d/._-]{2,29}(?![\p{L}\d/_@-])", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Word();
}
