using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Tax ids, given to the party in whose part of the page they stand; one that stands nowhere special is the supplier's.</summary>
internal sealed class TaxIdRule(DocumentText document, PartySections sections)
{
    private readonly List<(Candidate<string> Id, LabelKind? Owner)> found = [.. Find(document, sections)];

    public IReadOnlyList<Candidate<string>> Supplier()
    {
        var buyer = Buyer().Count > 0 ? Buyer()[0].Found.Segment : null;
        return [.. found
            .Where(id => id.Owner != LabelKind.Buyer && id.Id.Found.Segment != buyer)
            .Select(id => id.Owner == LabelKind.Supplier || IsInFooter(id.Id) ? id.Id with { Score = id.Id.Score + 0.1 } : id.Id)
            .OrderByDescending(id => id.Score)];
    }

    public IReadOnlyList<Candidate<string>> Buyer()
    {
        List<Candidate<string>> own = [.. found.Where(id => id.Owner == LabelKind.Buyer).Select(id => id.Id).OrderByDescending(id => id.Score)];
        return own.Count == 0 && Other() is { } other ? [other] : own;
    }

    /// <summary>When the footer, which is the supplier's, holds one id, another one further up is the buyer's.</summary>
    private Candidate<string>? Other()
    {
        var footer = found.Find(id => IsInFooter(id.Id) && TaxIdText.HasKnownForm(id.Id.Value)).Id;
        return footer is null
            ? null
            : found
                .Where(id => id.Owner is null && !IsInFooter(id.Id) && TaxIdText.HasKnownForm(id.Id.Value) && TaxIdText.Key(id.Id.Value) != TaxIdText.Key(footer.Value))
                .Select(id => id.Id with { Score = 0.7 * id.Id.Score })
                .MaxBy(id => id.Score);
    }

    private bool IsInFooter(Candidate<string> id) =>
        id.Found.Area.Top > 0.8 * document.Pages[id.Found.Segment.Page - 1].Height;

    private static IEnumerable<(Candidate<string>, LabelKind?)> Find(DocumentText document, PartySections sections)
    {
        foreach (var label in document.LabelsFor(LabelKind.TaxId, LabelKind.BuyerTaxId))
            if (Labelled(document, label) is { } id)
                yield return (id, label.Kind == LabelKind.BuyerTaxId ? LabelKind.Buyer : sections.Of(label.Segment));
        foreach (var id in document.Segments.SelectMany(TaxIdText.Unlabelled))
            yield return (new(id, 0.6), sections.Of(id.Segment));
    }

    private static Candidate<string>? Labelled(DocumentText document, Label label)
    {
        foreach (var zone in Zones.Of(document, label))
            if (TaxIdText.First(zone) is { } id)
                return new(id, label.Weight * zone.Nearness * (TaxIdText.HasKnownForm(id.Value) ? 1 : 0.75));
        return null;
    }
}
