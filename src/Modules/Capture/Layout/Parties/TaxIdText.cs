using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>What a tax id looks like: the forms of the European Union's VAT numbers and a few others, or any number beside its label.</summary>
internal static partial class TaxIdText
{
    public static Found<string>? First(Zone zone)
    {
        var match = AfterLabel().Match(zone.Text);
        if (!match.Success)
            return null;
        var value = match.Groups["v"].Value.TrimEnd('-', '.', '/', ' ');
        return value.Count(char.IsDigit) >= 6 ? new(value, zone.Segment, zone.From + match.Groups["v"].Index, value.Length) : null;
    }

    /// <summary>Ids that need no label: their form alone tells.</summary>
    public static IEnumerable<Found<string>> Unlabelled(Segment segment)
    {
        foreach (Match match in Known().Matches(segment.Text))
            yield return new(match.Value, segment, match.Index, match.Length);
    }

    /// <summary>Without punctuation, for comparing.</summary>
    public static string Key(string id) => string.Concat(id.Where(char.IsLetterOrDigit));

    public static bool HasKnownForm(string id) => Known().IsMatch(id);

    [GeneratedRegex(
        @"^[\s.:#\-–(|/]*(?:(?:no|nr|number|id|num)\b[\s.:#\-]*)?(?<v>(?:[A-Z]{2,3}[ -]?)?(?=[A-Z\d])(?:[A-Z]{0,5}\d[A-Z\d]*)(?:[./-][A-Z\d]+|(?<= ?\d) \d{2,4}(?!\d))*(?:[A-Z]\d{2})?)",
        RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex AfterLabel();

    [GeneratedRegex(
        @"(?<![A-Z\d])(?:ATU ?\d{8}|BE ?[01]?\d{3}\.?\d{3}\.?\d{3}|BG ?\d{9,10}|CZ ?\d{8,10}|DE ?\d{3} ?\d{3} ?\d{3}|DK ?\d{2} ?\d{2} ?\d{2} ?\d{2}|EE ?\d{9}|EL ?\d{9}"
        + @"|ES ?[A-Z]\d{7}[A-Z\d]|ES ?\d{8}[A-Z]|EU ?\d{9}|FI ?\d{8}|FR ?[A-Z\d]{2} ?\d{3} ?\d{3} ?\d{3}|GB ?\d{3} ?\d{4} ?\d{2}|HR ?\d{11}|HU ?\d{8}|IE ?\d[A-Z\d]\d{5}[A-Z]{1,2}|IT ?\d{11}"
        + @"|LT ?\d{9}(?:\d{3})?|LU ?\d{8}|LV ?\d{11}|MT ?\d{8}|NL ?\d{9}B\d{2}|PL ?\d{10}|PT ?\d{9}|RO ?\d{6,10}|SE ?\d{12}|SI ?\d{8}|SK ?\d{10}"
        + @"|CHE-?\d{3}\.?\d{3}\.?\d{3}|\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]|\d{8}-[1-5]-\d{2})(?![A-Z\d])", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Known();
}
