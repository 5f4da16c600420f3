using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Values;

/// <summary>Decides between decimal comma and decimal point by the numbers that can only be read one way.</summary>
internal static partial class NumberStyle
{
    public static bool HasDecimalComma(DocumentText document)
    {
        var text = document.Segments.Select(segment => segment.Text).ToList();
        var comma = text.Sum(line => CommaCents().Count(line));
        var point = text.Sum(line => PointCents().Count(line));
        return comma == point ? document.Language is not ("en" or "hu") : comma > point;
    }

    [GeneratedRegex(@"(?<![\d.,/-])\d{1,3}(?:[. ']?\d{3})*,\d{2}(?![\d.,/-]\d|\d)", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex CommaCents();

    [GeneratedRegex(@"(?<![\d.,/-])\d{1,3}(?:[, ']?\d{3})*\.\d{2}(?![\d.,/-]\d|\d)", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex PointCents();
}
