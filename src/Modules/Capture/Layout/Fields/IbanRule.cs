using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;
using Quittance.Kernel;

namespace Quittance.Capture.Layout.Fields;

/// <summary>The IBANs whose check digits are right, the first on the page first.</summary>
internal static partial class IbanRule
{
    public static IEnumerable<Candidate<string>> InOrder(DocumentText document) =>
        document.Segments.SelectMany(Find).Select(found => new Candidate<string>(found, 0.95));

    private static IEnumerable<Found<string>> Find(Segment segment)
    {
        foreach (Match match in Pattern().Matches(segment.Text))
        {
            var compact = match.Value.Replace(" ", "", StringComparison.Ordinal);
            for (var length = Math.Min(34, compact.Length); length >= 15; length--)
                if (Iban.TryParse(compact[..length], out _))
                {
                    yield return new(compact[..length], segment, match.Index, match.Length);
                    break;
                }
        }
    }

    [GeneratedRegex(@"(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Pattern();
}
