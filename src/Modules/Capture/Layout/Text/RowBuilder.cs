namespace Quittance.Capture.Layout.Text;

/// <summary>Puts words into rows and rows into segments. Bears a slight skew: a word joins the row of its nearest neighbour.</summary>
internal static class RowBuilder
{
    /// <summary>A gap wider than this part of the text height starts a new segment.</summary>
    private const double SegmentGap = 0.95;

    private const double BulletGap = 3;
    private const int RowsLookedBack = 12;

    public static List<Row> Build(TextPage page)
    {
        var rows = new List<List<Word>>();
        foreach (var word in page.Words.Where(IsUpright).OrderBy(w => w.Area.CenterY))
            (RowOf(word, rows) ?? StartRow(rows)).Add(word);
        return [.. rows
            .Select(words => new Row(page.Number, Segments(page.Number, words)))
            .OrderBy(row => row.Area.CenterY)];
    }

    /// <summary>Text that runs up or down the margin is not part of any row.</summary>
    private static bool IsUpright(Word word) => word.Text.Length < 3 || word.Area.Height < 2 * word.Area.Width;

    private static List<Word>? RowOf(Word word, List<List<Word>> rows) =>
        rows.TakeLast(RowsLookedBack)
            .Where(row => Shares(word, Nearest(word, row)))
            .MinBy(row => Math.Abs(Nearest(word, row).Area.CenterY - word.Area.CenterY));

    private static Word Nearest(Word word, List<Word> row) =>
        row.MinBy(other => Math.Max(0, -word.Area.SharedWidth(other.Area)))!;

    private static bool Shares(Word word, Word other) =>
        word.Area.SharedHeight(other.Area) > 0.5 * Math.Min(word.Area.Height, other.Area.Height)
        && word.Area.SharedWidth(other.Area) < 0.5 * Math.Min(word.Area.Width, other.Area.Width);

    private static List<Word> StartRow(List<List<Word>> rows)
    {
        rows.Add([]);
        return rows[^1];
    }

    private static List<Segment> Segments(int page, List<Word> words)
    {
        var sorted = BrokenWords.Join([.. words.OrderBy(w => w.Area.Left)]);
        var gap = SegmentGap * Median(sorted.Select(w => w.Area.Height));
        var segments = new List<Segment>();
        var start = 0;
        for (var i = 1; i <= sorted.Count; i++)
        {
            if (i < sorted.Count && sorted[i].Area.Left - sorted[i - 1].Area.Right <= (IsBullet(sorted[i]) || IsBullet(sorted[i - 1]) ? BulletGap : 1) * gap)
                continue;
            segments.Add(new Segment(page, sorted[start..i]));
            start = i;
        }
        return segments;
    }

    /// <summary>A mark between the parts of one line, as in a sender's address.</summary>
    private static bool IsBullet(Word word) => word.Text is "•" or "●" or "·" or "|";

    private static double Median(IEnumerable<double> heights)
    {
        var sorted = heights.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
