using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Fields;

/// <summary>The date of issue and the date payment is due. A date that another label claims is neither.</summary>
internal sealed class DateRules(DocumentText document, DateFinder dates)
{
    private const double UnlabelledOnly = 0.6, UnlabelledFirst = 0.45, Other = 0.2;

    /// <summary>The chosen date first, then the other dates on the pages, for a person to pick from.</summary>
    public IEnumerable<Candidate<DateOnly>> Issue() => [.. Labelled(LabelKind.IssueDate), .. Unlabelled(), .. Others()];

    /// <summary>As for the date of issue; none when no label announces one.</summary>
    public IEnumerable<Candidate<DateOnly>> Due() =>
        Labelled(LabelKind.DueDate) is { Count: > 0 } labelled ? [.. labelled, .. Others()] : [];

    private IEnumerable<Candidate<DateOnly>> Others() =>
        document.Segments.SelectMany(dates.Find).Select(date => new Candidate<DateOnly>(date, Other));

    private List<Candidate<DateOnly>> Labelled(LabelKind kind) =>
        [.. document.LabelsFor(kind)
            .Where(label => !IsClaimedByLonger(label))
            .SelectMany(label => Zones.Of(document, label)
                .SelectMany(zone => InZone(label, zone))
                .Take(1))
            .OrderByDescending(candidate => candidate.Score)];

    private IEnumerable<Candidate<DateOnly>> InZone(Label label, Zone zone) =>
        dates.Find(zone.Segment)
            .Where(date => zone.Holds(date.Start))
            .Take(1)
            .Select(date => new Candidate<DateOnly>(date, Weight(label) * zone.Nearness * Closeness(label, zone, date)));

    /// <summary>"Rechnung Nr. 7 vom 3.4.2024": a small word beside the title is as good as a full label.</summary>
    private double Weight(Label label) =>
        label.Weight < 0.9 && document.LabelsOf[label.Segment].Any(other => other.Kind is LabelKind.InvoiceNumber or LabelKind.InvoiceTitle or LabelKind.CreditNoteTitle && other.Start < label.Start)
            ? 0.98
            : label.Weight;

    /// <summary>In running text a date some words away may belong to something else.</summary>
    private static double Closeness(Label label, Zone zone, Found<DateOnly> date)
    {
        var between = zone.Segment.Text[zone.From..date.Start].Count(char.IsLetter);
        return label.Segment == zone.Segment && between > 12 ? 0.6 : between > 0 ? 0.9 : 1;
    }

    private bool IsClaimedByLonger(Label label) =>
        document.LabelsOf[label.Segment].Any(other =>
            other.Kind != label.Kind && other.Start <= label.Start && other.End >= label.End && other.End - other.Start > label.End - label.Start);

    /// <summary>With no label, the first date on the page that nothing else claims.</summary>
    private List<Candidate<DateOnly>> Unlabelled()
    {
        var claimed = document.LabelsFor(LabelKind.DueDate, LabelKind.OtherDate)
            .SelectMany(label => Zones.Of(document, label).Take(1).SelectMany(zone => dates.Find(zone.Segment).Where(d => zone.Holds(d.Start)).Take(1)))
            .Select(date => (date.Segment, date.Start))
            .ToHashSet();
        var free = document.Segments
            .SelectMany(dates.Find)
            .Where(date => !claimed.Contains((date.Segment, date.Start)))
            .ToList();
        if (free.Count == 0)
            return [];
        var alone = free.TrueForAll(date => date.Value == free[0].Value);
        return [new(free[0], alone ? UnlabelledOnly : UnlabelledFirst)];
    }
}
