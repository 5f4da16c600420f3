using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Names that stand beside or below a label such as "Bill to".</summary>
internal static class LabelledParty
{
    private const double Below = 0.95, Right = 0.85, Same = 1;
    private const double ReachBelow = 6;
    private const int LinesBelow = 4;

    public static IEnumerable<Candidate<string>> Find(DocumentText document, LabelKind kind) =>
        document.LabelsFor(kind)
            .Where(label => label.StartsSegment || label.Weight >= 0.9)
            .Select(label => First(document, label))
            .OfType<Candidate<string>>();

    private static Candidate<string>? First(DocumentText document, Label label) =>
        InSameSegment(label)
        ?? (label.EndsSegment ? InSegments(document, label, BelowLabel(document, label), Below) : null)
        ?? (label.EndsSegment && document.RightOf(label.Segment) is { } right ? InSegments(document, label, [right], Right) : null);

    private static Candidate<string>? InSameSegment(Label label)
    {
        var rest = label.Segment.Text[label.End..];
        if (rest.Length < 2 || label.Weight < 0.9 && !rest.TrimStart().StartsWith(':'))
            return null;
        return Named(rest, label.Segment, label.End) is { } found ? new(found, label.Weight * Same * Form(label, rest)) : null;
    }

    /// <summary>In the middle of a line, or without a colon, it may be running text.</summary>
    private static double Form(Label label, string rest) =>
        (label.StartsSegment ? 1 : 0.7) * (rest.TrimStart(' ', ')').StartsWith(':') || rest[0] == Segment.WideGap ? 1 : 0.7);

    private static Candidate<string>? InSegments(DocumentText document, Label label, IEnumerable<Segment> segments, double nearness)
    {
        Found<string>? first = null;
        foreach (var segment in segments)
        {
            if (first is null && document.LabelsOf[segment].FirstOrDefault(inner => inner is { Kind: LabelKind.Name, StartsSegment: true }) is { } caption)
                return Captioned(document, caption) is { } name ? new(name, label.Weight * nearness) : null;
            if (IsOther(document, segment) || Named(segment.Text, segment, 0) is not { } found)
                continue;
            if (first is not null)
                return new(Preferred(first, found), label.Weight * nearness);
            first = found;
        }
        return first is null ? null : new(first, label.Weight * nearness);
    }

    /// <summary>A person may stand above the company: the line with the legal form is the name.</summary>
    private static Found<string> Preferred(Found<string> first, Found<string> second) =>
        !PartyName.HasLegalForm(first.Value) && PartyName.HasLegalForm(second.Value) && second.Area.Top - first.Area.Bottom < first.Segment.Height
            ? second
            : first;

    /// <summary>A form has a caption of its own for the name: "Name: Nordlicht GmbH", or the name below "NAME".</summary>
    private static Found<string>? Captioned(DocumentText document, Label caption) =>
        Zones.Of(document, caption)
            .Select(zone => PartyName.From(zone.Text) is { } name ? new Found<string>(name, zone.Segment, zone.From, zone.To - zone.From) : null)
            .FirstOrDefault(found => found is not null);

    private static bool IsOther(DocumentText document, Segment segment) => document.IsOnlyLabels(segment) || document.IsCaption(segment) ||
        document.LabelsOf[segment].Any(label => label is { StartsSegment: true, Weight: >= 0.9 }
            && (label.EndsSegment || segment.Text.Contains(':', StringComparison.Ordinal) || segment.Text.Any(char.IsDigit)));

    /// <summary>The column the label heads reaches to the next segment on its row: names are often indented below it.</summary>
    private static IEnumerable<Segment> BelowLabel(DocumentText document, Label label)
    {
        var next = document.RightOf(label.Segment)?.Area.Left ?? label.Area.Right + label.Segment.Height * 8;
        var column = label.Area with { Right = Math.Max(label.Area.Right, next - label.Segment.Height) };
        return document.Below(label.Segment, column, ReachBelow).Where(below => below.Area.Left < next).Take(LinesBelow);
    }

    private static Found<string>? Named(string text, Segment segment, int offset) =>
        PartyName.From(text) is { } name ? new(name, segment, offset, text.Length) : null;
}
