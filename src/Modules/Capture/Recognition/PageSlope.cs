using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Recognition;

/// <summary>
/// Sets words level that lie on lines which rise or fall, as on paper laid askew: what stands in one row of a table then has one
/// height. Recognition reads such lines well; only their boxes are moved, and the page knows by how much.
/// </summary>
internal static class PageSlope
{
    private const int FewestLines = 5;
    private const double Least = 0.004, Most = 0.15, LongLine = 8, SameLine = 0.7;
    private const string Descenders = "gjpqyQ,;()[]/|_";

    public static TextPage Level(TextPage page)
    {
        var slope = Of(page.Words);
        if (Math.Abs(slope) is < Least or > Most)
            return page;
        var middle = page.Width / 2;
        return page with { Slope = slope, Words = [.. page.Words.Select(word => word with { Area = word.Area.Down(-slope * (word.Area.CenterX - middle)) })] };
    }

    /// <summary>The median slope of long lines, by the feet of their first and last words; 0 when there are too few.</summary>
    private static double Of(IReadOnlyList<Word> words)
    {
        var slopes = new List<double>();
        List<Word> line = [];
        foreach (var word in words)
        {
            if (line.Count > 0 && !Continues(line[^1], word))
            {
                AddSlope(line, slopes);
                line = [];
            }
            line.Add(word);
        }
        AddSlope(line, slopes);
        return slopes.Count < FewestLines ? 0 : slopes.Order().ElementAt(slopes.Count / 2);
    }

    private static bool Continues(Word left, Word right) =>
        right.Area.Left > left.Area.Left && Math.Abs(right.Area.CenterY - left.Area.CenterY) < SameLine * Math.Max(left.Area.Height, right.Area.Height);

    private static void AddSlope(List<Word> line, List<double> slopes)
    {
        var footed = line.FindAll(word => word.Text.Any(char.IsLetterOrDigit) && !word.Text.Any(Descenders.Contains));
        if (footed.Count > 1 && footed[^1].Area.CenterX - footed[0].Area.CenterX is var run && run > LongLine * footed[0].Area.Height)
            slopes.Add((footed[^1].Area.Bottom - footed[0].Area.Bottom) / run);
    }
}
