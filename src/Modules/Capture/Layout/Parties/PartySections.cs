using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Tells whose part of the page something stands in: under the nearest heading that names a party.</summary>
internal sealed class PartySections(DocumentText document)
{
    private const double Reach = 16;

    private readonly List<Label> headings =
        [.. document.LabelsFor(LabelKind.Supplier, LabelKind.Buyer, LabelKind.OtherParty)
            .Where(label => label.StartsSegment && (label.Weight >= 0.9 || label.EndsSegment) && (label.EndsSegment || label.Segment.Text.Length > label.End && label.Segment.Text[label.End] == ':'))];

    /// <summary>The kind of the heading, or null when nothing heads this place.</summary>
    public LabelKind? Of(Segment segment) => headings
        .Where(heading => Heads(heading, segment))
        .OrderByDescending(heading => document.RowOf(heading.Segment))
        .ThenByDescending(heading => heading.Area.SharedWidth(segment.Area))
        .Select(heading => (LabelKind?)heading.Kind)
        .FirstOrDefault();

    private bool Heads(Label heading, Segment segment)
    {
        if (heading.Segment.Page != segment.Page || document.RowOf(heading.Segment) > document.RowOf(segment))
            return false;
        if (heading.Segment == segment)
            return true;
        var height = Math.Max(segment.Height, heading.Segment.Height);
        var alone = document.Rows[document.RowOf(heading.Segment)].Segments.Count(beside => beside.Text.Length > 3) == 1;
        return segment.Area.Top - heading.Area.Bottom < Reach * height
            && document.RowOf(heading.Segment) < document.RowOf(segment)
            && (alone || heading.Segment.Area.SharedWidth(segment.Area) > 0 || Math.Abs(heading.Area.Left - segment.Area.Left) < 2 * height);
    }
}
