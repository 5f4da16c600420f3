using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>
/// The small line above the address in a window envelope (DIN 5008): sender, street, town on one line. It names the
/// supplier, and the block below it is the buyer.
/// </summary>
internal static partial class SenderLine
{
    public static (Candidate<string> Supplier, Candidate<string>? Buyer)? Find(DocumentText document)
    {
        foreach (var segment in document.Segments.Where(segment => segment.Page == 1 && IsInUpperHalf(document, segment)))
            if (Pattern().IsMatch(segment.Text) && PartyName.From(Parts().Split(segment.Text)[0]) is { } name)
                return (new(new(name, segment, 0, name.Length), 0.9), Addressee(document, segment, name));
        return null;
    }

    private static Candidate<string>? Addressee(DocumentText document, Segment sender, string supplier)
    {
        foreach (var below in document.Below(sender, sender.Area, 9).Where(below => below.Area.Left < sender.Area.Left + 4 * sender.Height).Take(3))
            if (PartyName.From(below.Text) is { } name && PartyName.Key(name) != PartyName.Key(supplier))
                return new(new(name, below, 0, below.Text.Length), 0.85);
        return null;
    }

    private static bool IsInUpperHalf(DocumentText document, Segment segment) => segment.Area.Bottom < document.Pages[0].Height * 0.5;

    /// <summary>Name, street with a number, postal code with a town, with marks between them.</summary>
    [GeneratedRegex(@"^\p{L}.{2,50}?\s*[•·●|,–*-]\s*.*\d.*[•·●|,–*-]\s*(?:[A-Z]{1,2}[- ])?\d{4,6}\s+\p{L}", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\s*[•·●|]\s*|\s+[–*-]\s+|,\s+", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Parts();
}
