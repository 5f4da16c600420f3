using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout;

/// <summary>A value and where it stands: <paramref name="Length"/> characters of a segment from <paramref name="Start"/>.</summary>
internal sealed record Found<T>(T Value, Segment Segment, int Start, int Length)
{
    public int End => Start + Length;

    public Area Area => Segment.AreaOf(Start, Length);

    public double Certainty => Segment.CertaintyOf(Start, Length);
}

/// <summary>A value proposed for a field, with how much speaks for it.</summary>
internal sealed record Candidate<T>(Found<T> Found, double Score)
{
    public T Value => Found.Value;
}
