using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Who sends the invoice: by label, sender line, legal form, first lines; a name that the web address repeats is surer.</summary>
internal static partial class SupplierRule
{
    private const int TopLines = 6;

    private const double RegisterReach = 1.5;

    public static IReadOnlyList<Candidate<string>> Ranked(DocumentText document, PartySections sections, string? buyer)
    {
        var evidence = new NameEvidence(document);
        return [.. Candidates(document, sections)
            .Where(candidate => buyer is null || PartyName.Key(candidate.Value) != PartyName.Key(buyer))
            .Select(candidate => candidate with { Score = candidate.Score + evidence.For(candidate.Value) })
            .OrderByDescending(candidate => candidate.Score)];
    }

    private static IEnumerable<Candidate<string>> Candidates(DocumentText document, PartySections sections)
    {
        var labelled = LabelledParty.Find(document, LabelKind.Supplier);
        var sender = SenderLine.Find(document) is { } found ? [found.Supplier] : Array.Empty<Candidate<string>>();
        var unlabelled = document.Segments
            .Where(segment => sections.Of(segment) is not (LabelKind.Buyer or LabelKind.OtherParty))
            .SelectMany(segment => Unlabelled(document, segment));
        return labelled.Concat(sender).Concat(unlabelled);
    }

    private static IEnumerable<Candidate<string>> Unlabelled(DocumentText document, Segment segment)
    {
        if (PartyName.From(segment.Text) is not { } name || IsLabel(document, segment))
            yield break;
        var found = new Found<string>(name, segment, 0, segment.Text.Length);
        var place = segment.Area.CenterY / document.Pages[segment.Page - 1].Height;
        if (PartyName.HasLegalForm(name) && !name.Contains(':', StringComparison.Ordinal))
            yield return new(found, (segment.Page > 1 ? 0.3 : place < 0.25 || place > 0.8 ? 0.65 : 0.45) + Registered(document, segment));
        if (segment.Page == 1 && document.RowOf(segment) < TopLines)
            yield return new(found, 0.55 - 0.04 * document.RowOf(segment) + Largeness(document, segment));
    }

    /// <summary>Beside or below its legal name a company often prints its number in the register, such as "(1132106-H)".</summary>
    private static double Registered(DocumentText document, Segment segment) =>
        document.Below(segment, segment.Area, RegisterReach).Take(1).Append(segment).Any(line => Registration().IsMatch(line.Text)) ? 0.15 : 0;

    [GeneratedRegex(@"\b\d{5,9}\s?-\s?[A-Z]\b|\b(?:company|co|business|reg)[.\s]+(?:reg[a-z.]*\s*)?(?:no|number|nr)\b", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Registration();

    /// <summary>A letterhead is often set larger than the text.</summary>
    private static double Largeness(DocumentText document, Segment segment)
    {
        var usual = document.Segments.Select(s => s.Height).Order().ElementAt(document.Segments.Count / 2);
        return segment.Height > 1.3 * usual ? 0.1 : 0;
    }

    private static bool IsLabel(DocumentText document, Segment segment) =>
        document.IsOnlyLabels(segment) || document.IsCaption(segment) || document.LabelsOf[segment].Any(label => label.StartsSegment && (label.EndsSegment || label.Weight >= 0.9));
}
