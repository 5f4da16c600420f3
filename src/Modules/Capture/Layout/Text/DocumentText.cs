using Quittance.Capture.Layout.Labels;

namespace Quittance.Capture.Layout.Text;

/// <summary>The whole document as rows of segments, with the labels found in them. What every rule looks at.</summary>
internal sealed class DocumentText
{
    private readonly Dictionary<Segment, (int Row, int Column)> places = [];

    public DocumentText(IReadOnlyList<TextPage> pages)
    {
        Pages = pages;
        Rows = [.. pages.SelectMany(RowBuilder.Build)];
        for (var row = 0; row < Rows.Count; row++)
            for (var column = 0; column < Rows[row].Segments.Count; column++)
                places[Rows[row].Segments[column]] = (row, column);
        Segments = [.. Rows.SelectMany(row => row.Segments)];
        Labels = [.. Segments.SelectMany(segment => LabelFinder.Find(segment, LabelBook.Header))];
        LabelsOf = Labels.ToLookup(label => label.Segment);
        Language = LanguageGuess.Of(this);
    }

    public IReadOnlyList<TextPage> Pages { get; }

    public IReadOnlyList<Row> Rows { get; }

    public IReadOnlyList<Segment> Segments { get; }

    public IReadOnlyList<Label> Labels { get; }

    public ILookup<Segment, Label> LabelsOf { get; }

    /// <summary>ISO 639-1, guessed from the labels.</summary>
    public string Language { get; }

    public IEnumerable<Label> LabelsFor(params LabelKind[] kinds) => Labels.Where(label => kinds.Contains(label.Kind));

    public int RowOf(Segment segment) => places[segment].Row;

    /// <summary>True when every word of the segment belongs to a label: a heading or caption, never a value.</summary>
    public bool IsOnlyLabels(Segment segment) =>
        LabelsOf[segment].Any() && segment.Tokens.All(token => LabelsOf[segment].Any(label => label.Start <= token.Start && label.End >= token.End));

    /// <summary>True when the next segment begins with a colon: what stands here announces it.</summary>
    public bool IsCaption(Segment segment) => RightOf(segment) is { } right && right.Text.StartsWith(':');

    /// <summary>The segment to the right on the same row, or null.</summary>
    public Segment? RightOf(Segment segment) => Beside(segment, 1);

    /// <summary>The segment to the left on the same row, or null.</summary>
    public Segment? LeftOf(Segment segment) => Beside(segment, -1);

    /// <summary>Segments below an area that share some of its width, nearest first, within <paramref name="heights"/> text heights.</summary>
    public IEnumerable<Segment> Below(Segment segment, Area area, double heights)
    {
        var reach = area.Bottom + heights * Math.Max(segment.Height, area.Height);
        for (var row = RowOf(segment) + 1; row < Rows.Count && Rows[row].Page == segment.Page && Rows[row].Area.Top < reach; row++)
            foreach (var below in Rows[row].Segments)
                if (below.Area.SharedWidth(area) > 0 && below.Area.Top < reach && below.Area.CenterY > area.Bottom)
                    yield return below;
    }

    /// <summary>Segments above an area that share some of its width, nearest first, on the same page.</summary>
    public IEnumerable<Segment> Above(Segment segment, Area area, int rows)
    {
        var first = Math.Max(0, RowOf(segment) - rows);
        for (var row = RowOf(segment) - 1; row >= first && Rows[row].Page == segment.Page; row--)
            foreach (var above in Rows[row].Segments)
                if (above.Area.SharedWidth(area) > 0)
                    yield return above;
    }

    private Segment? Beside(Segment segment, int step)
    {
        var (row, column) = places[segment];
        var segments = Rows[row].Segments;
        return column + step >= 0 && column + step < segments.Count ? segments[column + step] : null;
    }
}
