namespace Quittance.Capture.Layout.Text;

/// <summary>What stands beside each other on a page, from left to right.</summary>
internal sealed record Row(int Page, IReadOnlyList<Segment> Segments)
{
    public Area Area { get; } = Area.Around(Segments.Select(s => s.Area));

    public override string ToString() => string.Join("  |  ", Segments);
}
