using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Labels;

namespace Quittance.Capture.Layout.Fields;

/// <summary>Finds what looks like a document number in a zone: a word with a digit, once "No." and the like are passed over.</summary>
internal static partial class ReferenceFinder
{
    public static Found<string>? First(Zone zone)
    {
        var match = Pattern().Match(zone.Text);
        if (!match.Success)
            return null;
        var value = match.Groups["v"];
        return new(value.Value.TrimEnd('.', ',', ';', ':', ')', '/', '-', '_', '*'), zone.Segment, zone.From + value.Index, value.Length);
    }

    /// <summary>At most one bare word may stand between label and number, and it must be one of the words for "number".</summary>
    [GeneratedRegex(
        @"^[\s.:#°º*\-–—|(\[]*(?:(?:no|nr|num|number|numero|nummer|n|č|c|id|ref|code|br)(?=[\s.:#°º])[\s.:#°º*]*){0,2}(?<v>(?=[^\s]*\d)[\p{L}\d#][^\s,;|)\]]*(?: ?[/-] ?(?=[^\s]*\d)[\p{L}\d/-]+)?)",
        RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Pattern();
}
