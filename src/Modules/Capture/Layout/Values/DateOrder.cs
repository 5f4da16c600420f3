using System.Globalization;
using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Values;

/// <summary>
/// Decides between day first and month first: by the dates that can only be read one way, else by what else on the page
/// tells of the one country that writes the month first.
/// </summary>
internal static partial class DateOrder
{
    public static (bool MonthFirst, bool IsKnown) Of(DocumentText document)
    {
        var pairs = document.Segments
            .SelectMany(segment => Numeric().Matches(segment.Text))
            .Select(match => (First: Number(match, "a"), Second: Number(match, "b")))
            .ToList();
        var dayFirst = pairs.Count(pair => pair is { First: > 12 and <= 31, Second: <= 12 });
        var monthFirst = pairs.Count(pair => pair is { First: <= 12, Second: > 12 and <= 31 });
        return dayFirst == monthFirst ? (LooksAmerican(document), false) : (monthFirst > dayFirst, true);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static bool LooksAmerican(DocumentText document)
    {
        var text = string.Join('\n', document.Segments.Select(segment => segment.Text));
        return CountryMarks.IsAmerican(text)
            || (document.Language == "en" && text.Contains('$', StringComparison.Ordinal) && !ForeignDollar().IsMatch(text));
    }

    [GeneratedRegex(@"(?<!\d[./-]?)(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\b(?:AUD|NZD|SGD|HKD|CAD|GST|ABN|HST|S\$|A\$|HK\$|NZ\$)", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex ForeignDollar();
}
