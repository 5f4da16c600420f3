using System.Globalization;
using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Fields;

/// <summary>The first IBAN whose check digits are right (ISO 13616: the rearranged number leaves 1 when divided by 97).</summary>
internal static partial class IbanRule
{
    public static Candidate<string>? First(DocumentText document) =>
        document.Segments.SelectMany(Find).Select(found => new Candidate<string>(found, 0.95)).FirstOrDefault();

    private static IEnumerable<Found<string>> Find(Segment segment)
    {
        foreach (Match match in Pattern().Matches(segment.Text))
        {
            var compact = match.Value.Replace(" ", "", StringComparison.Ordinal);
            for (var length = Math.Min(34, compact.Length); length >= 15; length--)
                if (IsValid(compact[..length]))
                {
                    yield return new(compact[..length], segment, match.Index, match.Length);
                    break;
                }
        }
    }

    private static bool IsValid(string iban)
    {
        var remainder = 0;
        foreach (var c in iban[4..] + iban[..4])
            foreach (var digit in (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10).ToString(CultureInfo.InvariantCulture))
                remainder = (remainder * 10 + (digit - '0')) % 97;
        return remainder == 1;
    }

    [GeneratedRegex(@"(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Pattern();
}
