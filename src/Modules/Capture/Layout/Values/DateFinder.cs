using System.Globalization;
using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Values;

/// <summary>Finds dates in a segment, read as this document writes them.</summary>
internal sealed partial class DateFinder(bool monthFirst)
{
    private const int EarliestYear = 1970, LatestYear = 2099;

    public IEnumerable<Found<DateOnly>> Find(Segment segment)
    {
        var taken = -1;
        foreach (var (start, length, date) in Matches(segment.Text).OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            if (start < taken)
                continue;
            taken = start + length;
            yield return new(date, segment, start, length);
        }
    }

    private IEnumerable<(int Start, int Length, DateOnly Date)> Matches(string text) =>
        All(YearFirst(), text, m => Date(m, "y", "m", "d"))
            .Concat(All(Numeric(), text, FromNumeric))
            .Concat(All(DayMonthName(), text, FromMonthName))
            .Concat(All(MonthNameDay(), text, FromMonthName));

    private static IEnumerable<(int, int, DateOnly)> All(Regex pattern, string text, Func<Match, DateOnly?> read) =>
        pattern.Matches(text)
            .Select(match => (match.Index, match.Length, Date: read(match)))
            .Where(found => found.Date is not null)
            .Select(found => (found.Index, found.Length, found.Date!.Value));

    /// <summary>The document's order first; the other one when that is no date, as in 13/12 read month first.</summary>
    private DateOnly? FromNumeric(Match match) => monthFirst && match.Groups["s"].Value != "."
        ? Date(match, "y", "a", "b") ?? Date(match, "y", "b", "a")
        : Date(match, "y", "b", "a") ?? Date(match, "y", "a", "b");

    private static DateOnly? FromMonthName(Match match) =>
        MonthNames.Number(match.Groups["name"].Value) is { } month ? Create(Number(match, "y"), month, Number(match, "d")) : null;

    private static DateOnly? Date(Match match, string year, string month, string day) =>
        Create(Number(match, year), Number(match, month), Number(match, day));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DateOnly? Create(int year, int month, int day)
    {
        var full = year < 100 ? 2000 + year : year;
        return full is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth(full, month)
            ? new DateOnly(full, month, day)
            : null;
    }

    [GeneratedRegex(@"(?<![\d./-])(?<y>(?:19|20)\d\d)(?<s>[-./]) ?(?<m>\d{1,2})\k<s> ?(?<d>\d{1,2})(?![\d])", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d/-])(?<!\d\.)(?<a>\d{1,2}) ?(?<s>[-./]) ?(?<b>\d{1,2}) ?\k<s> ?(?<y>(?:19|20)\d\d|\d\d)(?!\d|[.,/-]\d)", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ \u2003\-/.]{0,2}(?:de |of )?(?<name>\p{L}{3,12})[ \u2003.,'\-/]{0,3}(?:de |del )?(?<y>(?:19|20)\d\d|\d\d)(?![\d:])", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex DayMonthName();

    [GeneratedRegex(@"(?<!\p{L})(?<name>\p{L}{3,12})[ \u2003.\-]{0,2}(?<d>\d{1,2})(?:st|nd|rd|th)?[ \u2003.,'\-]{1,4}(?<y>(?:19|20)\d\d|\d\d)(?![\d:])", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex MonthNameDay();
}
