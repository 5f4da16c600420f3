using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Fields;

/// <summary>The purchase order the supplier quotes.</summary>
internal static class OrderNumberRule
{
    public static IEnumerable<Candidate<string>> Ranked(DocumentText document) =>
        document.LabelsFor(LabelKind.OrderNumber)
            .SelectMany(label => Zones.Of(document, label), (label, zone) => (label, zone, found: ReferenceFinder.First(zone)))
            .Where(proposal => proposal.found is { Value.Length: >= 3 })
            .Select(proposal => new Candidate<string>(proposal.found!, proposal.label.Weight * proposal.zone.Nearness * 0.9))
            .OrderByDescending(candidate => candidate.Score);
}
