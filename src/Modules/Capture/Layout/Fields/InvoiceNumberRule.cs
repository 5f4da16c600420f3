using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Fields;

/// <summary>The supplier's number: what stands beside or below its label and looks like a number of a document.</summary>
internal static partial class InvoiceNumberRule
{
    public static Candidate<string>? Best(DocumentText document, DateFinder dates)
    {
        var candidates = document.LabelsFor(LabelKind.InvoiceNumber)
            .SelectMany(label => Zones.Of(document, label).Select(zone => Propose(label, zone, dates)))
            .OfType<Candidate<string>>()
            .ToList();
        return candidates
            .GroupBy(candidate => candidate.Value)
            .Select(same => same.MaxBy(candidate => candidate.Score)! with { Score = Together(same) })
            .MaxBy(candidate => candidate.Score);
    }

    private static Candidate<string>? Propose(Label label, Zone zone, DateFinder dates)
    {
        if (ReferenceFinder.First(zone) is not { } found || !LooksRight(found, label, dates))
            return null;
        return new(found, label.Weight * zone.Nearness * Shape(found.Value));
    }

    private static bool LooksRight(Found<string> found, Label label, DateFinder dates) =>
        !found.Value.Contains('@', StringComparison.Ordinal)
        && !Money().IsMatch(found.Value)
        && (label.Weight >= 0.7 && found.Segment == label.Segment || !dates.Find(found.Segment).Any(date => date.Start <= found.Start && found.Start < date.End));

    /// <summary>One or two digits may be a page, a count or a table number as well.</summary>
    private static double Shape(string value) => value.Count(char.IsDigit) switch
    {
        1 when value.Length < 3 => 0.55,
        2 when value.Length < 4 => 0.7,
        _ => 1,
    };

    /// <summary>The same number beside several labels is surer than any one of them.</summary>
    private static double Together(IEnumerable<Candidate<string>> same) =>
        1 - same.Take(4).Aggregate(1.0, (doubt, candidate) => doubt * (1 - 0.9 * candidate.Score));

    [GeneratedRegex(@"^[$€£]|^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}$|%$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Money();
}
