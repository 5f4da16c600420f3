using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Fields;

/// <summary>
/// The supplier's number: what stands beside or below its label and looks like a number of a document.
/// On a credit note the number announced as the credit note's wins over that of the invoice it refers to.
/// </summary>
internal static partial class InvoiceNumberRule
{
    private const double Clear = 0.9, InSameSegment = 1, QuotedOnly = 0.5;

    /// <summary>The chosen number first.</summary>
    public static IReadOnlyList<Candidate<string>> Ranked(DocumentText document, DateFinder dates, bool isCreditNote)
    {
        var invoices = Proposals(document, LabelKind.InvoiceNumber, dates);
        var creditNotes = Proposals(document, LabelKind.CreditNoteNumber, dates);
        if (!isCreditNote)
            return Surest(invoices.Select(proposal => proposal.Candidate)
                .Concat(creditNotes.Select(proposal => proposal.Candidate with { Score = QuotedOnly * proposal.Candidate.Score })));
        return
        [
            .. Surest(creditNotes.Where(proposal => proposal.IsClear).Select(proposal => proposal.Candidate)),
            .. Surest(invoices.Concat(creditNotes).Select(proposal => proposal.Candidate)),
        ];
    }

    private static List<Proposal> Proposals(DocumentText document, LabelKind kind, DateFinder dates) =>
    [
        .. from label in document.LabelsFor(kind)
           from zone in Zones.Of(document, label)
           let candidate = Propose(label, zone, dates)
           where candidate is not null
           select new Proposal(candidate, label.Weight >= Clear || zone.Nearness == InSameSegment),
    ];

    private static List<Candidate<string>> Surest(IEnumerable<Candidate<string>> candidates) => [.. candidates
        .GroupBy(candidate => candidate.Value)
        .Select(same => same.MaxBy(candidate => candidate.Score)! with { Score = Together(same) })
        .OrderByDescending(candidate => candidate.Score)];

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

    /// <summary>A candidate, and whether its label leaves no doubt that it is meant.</summary>
    private sealed record Proposal(Candidate<string> Candidate, bool IsClear);
}
