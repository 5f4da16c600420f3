using System.Globalization;
using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Lines;

/// <summary>Finds rates such as 19 % or 5,5%.</summary>
internal static partial class Percent
{
    public static IEnumerable<Found<decimal>> Find(Segment segment)
    {
        foreach (Match match in Pattern().Matches(segment.Text))
            yield return new(
                decimal.Parse(match.Groups["n"].Value.Replace(',', '.'), CultureInfo.InvariantCulture), segment, match.Index, match.Length);
    }

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,2}(?:[.,]\d{1,3})?)\s?%", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Pattern();
}
