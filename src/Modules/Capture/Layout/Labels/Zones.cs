using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Labels;

/// <summary>Where the value of a label may stand: after it in the same segment, in the segment to the right, or below it.</summary>
internal static class Zones
{
    private const double SameSegment = 1, ToTheRight = 0.95, JustBelow = 0.85, FurtherBelow = 0.6;
    private const double ReachBelow = 4;

    public static IEnumerable<Zone> Of(DocumentText document, Label label)
    {
        var after = Rest(document, label);
        if (after.Text.Any(char.IsLetterOrDigit))
            yield return after;
        if (!label.EndsSegment)
            yield break;
        foreach (var zone in Right(document, label).Concat(Below(document, label)))
            yield return zone;
    }

    private static Zone Rest(DocumentText document, Label label)
    {
        var next = document.LabelsOf[label.Segment].Where(other => other.Start >= label.End).Select(other => other.Start);
        return new(label.Segment, label.End, next.DefaultIfEmpty(label.Segment.Text.Length).Min(), SameSegment);
    }

    private static IEnumerable<Zone> Right(DocumentText document, Label label)
    {
        var right = document.RightOf(label.Segment);
        if (right is not null && !IsPunctuation(right) && !IsLabelled(document, right))
            yield return Whole(right, ToTheRight);
        if (right is not null && IsPunctuation(right) && document.RightOf(right) is { } second && !IsLabelled(document, second))
            yield return Whole(second, ToTheRight);
    }

    private static IEnumerable<Zone> Below(DocumentText document, Label label)
    {
        var nearness = JustBelow;
        foreach (var below in document.Below(label.Segment, label.Area, ReachBelow).TakeWhile(below => !IsLabelled(document, below) && !IsAnothers(document, label, below)).Take(2))
        {
            yield return Whole(below, nearness);
            nearness = FurtherBelow;
        }
    }

    /// <summary>Between this label and the value stands another label that covers more of it.</summary>
    private static bool IsAnothers(DocumentText document, Label label, Segment below) =>
        document.Above(below, below.Area, document.RowOf(below) - document.RowOf(label.Segment)).Any(above =>
            above != label.Segment && IsLabelled(document, above) && above.Area.SharedWidth(below.Area) >= label.Area.SharedWidth(below.Area));

    /// <summary>A segment that starts with a strong label of its own answers to that label.</summary>
    private static bool IsLabelled(DocumentText document, Segment segment) =>
        document.LabelsOf[segment].Any(label => label is { StartsSegment: true, Weight: >= 0.9 });

    private static bool IsPunctuation(Segment segment) => segment.Tokens.All(token => token.Folded == "#");

    private static Zone Whole(Segment segment, double nearness) => new(segment, 0, segment.Text.Length, nearness);
}
