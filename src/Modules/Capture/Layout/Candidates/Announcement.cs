using Quittance.Capture.Layout.Confidence;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Candidates;

/// <summary>
/// The words that say what a value is, as printed, also where they are no label that the reader knows: those before it, else those
/// to its left, else those above it. Known labels are preferred, and words with digits in them are not part of it.
/// </summary>
internal static class Announcement
{
    private const int Longest = 60, RowsAbove = 6;

    public static string? Of(DocumentText document, Place place)
    {
        var segment = place.Segment;
        if (Words(segment.Text[..place.Start]) is { } before)
            return before;
        var left = Left(document, segment);
        if (left is not null && document.LabelsOf[left].Any())
            return Words(left.Text);
        var above = document.Above(segment, place.Area, RowsAbove).Where(other => Words(other.Text) is not null).ToList();
        var heading = above.Find(other => document.LabelsOf[other].Any()) ?? left ?? above.FirstOrDefault();
        return heading is null ? null : Words(heading.Text);
    }

    /// <summary>The nearest to the left that holds words; between them may stand a colon or a currency.</summary>
    private static Segment? Left(DocumentText document, Segment segment)
    {
        var left = document.LeftOf(segment);
        while (left is not null && !left.Text.Any(char.IsLetterOrDigit))
            left = document.LeftOf(left);
        return left is not null && Words(left.Text) is not null ? left : null;
    }

    /// <summary>What follows the last word with a digit, without the marks around it; null when there are no letters.</summary>
    private static string? Words(string text)
    {
        var digit = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        var from = digit < 0 ? 0 : text.IndexOfAny([' ', Segment.WideGap], digit);
        if (from < 0)
            return null;
        var words = text[from..].Replace(Segment.WideGap, ' ').Trim(' ', ':', '.', ',', ';', '#', '|', '-', '–', '(', ')', '/', '*', '=');
        return words.Length <= Longest && words.Count(char.IsLetter) >= 2 ? words : null;
    }
}
