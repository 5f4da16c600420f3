using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Finds postal addresses on the upper part of the first page: a line with a postal code, and the lines set flush above it.</summary>
internal static partial class AddressBlocks
{
    private const double LowestStart = 0.55;
    private const int MostLines = 6;

    /// <summary>The first line of each address, which is a name as a rule, from the top of the page.</summary>
    public static IEnumerable<Candidate<string>> Names(DocumentText document) =>
        document.Segments
            .Where(segment => segment.Page == 1 && segment.Area.Top < LowestStart * document.Pages[0].Height && PostalLine().IsMatch(segment.Text))
            .Select(postal => Lines(document, postal))
            .Where(lines => lines.Count >= 2)
            .Select(lines => FirstName(document, lines))
            .OfType<Candidate<string>>()
            .DistinctBy(candidate => candidate.Found.Segment);

    private static Candidate<string>? FirstName(DocumentText document, IEnumerable<Segment> lines)
    {
        foreach (var line in lines)
            if (!document.IsOnlyLabels(line) && PartyName.From(line.Text) is { } name)
                return new(new(name, line, 0, line.Text.Length), 0.6);
        return null;
    }

    /// <summary>Upwards from the postal line as long as lines are flush and close; returned from the top.</summary>
    private static List<Segment> Lines(DocumentText document, Segment postal)
    {
        var lines = new List<Segment> { postal };
        while (lines.Count < MostLines && Above(document, lines[^1]) is { } above)
            lines.Add(above);
        lines.Reverse();
        return lines;
    }

    private static Segment? Above(DocumentText document, Segment line) =>
        document.Above(line, line.Area, 3).FirstOrDefault(above =>
            line.Area.Top - above.Area.Bottom < 0.9 * line.Height && Math.Abs(above.Area.Left - line.Area.Left) < 1.5 * line.Height);

    [GeneratedRegex(
        @"(?:^|[\s,])(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?\s+\p{L}{2}|\p{L}[\s,]+[A-Z]{2}\.?\s+\d{5}|\p{L}{2}.*\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|^\d{3} ?\d{2}\s+\p{L}|\p{L}\s+\d{5,6}$",
        RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex PostalLine();
}
