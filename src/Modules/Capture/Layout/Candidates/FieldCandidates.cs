using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Confidence;

namespace Quittance.Capture.Layout.Candidates;

/// <summary>
/// What each field could be: what its rule proposed, then whatever else of the same sort stands on the pages. Nothing is read
/// differently because of it; it is there for the person who knows better.
/// </summary>
internal sealed class FieldCandidates(Circumstances all, LayoutReading reading)
{
    public const int Most = 8;

    /// <summary>Of a field that was left empty: as likely as not the value is on the page at all.</summary>
    private const double WhenNothingWasRead = 0.5;

    /// <summary>Of these the words beside a value tell which is meant, also when two of them are the same today.</summary>
    private static readonly string[] ByLabel = [FieldNames.IssueDate, FieldNames.DueDate, FieldNames.InvoiceNumber, FieldNames.OrderNumber];

    private readonly PageValues values = new(all);

    public IReadOnlyDictionary<string, IReadOnlyList<ReadCandidate>> All() =>
        FieldNames.All.Select(name => (name, candidates: Of(name))).Where(field => field.candidates.Count > 0).ToDictionary(field => field.name, field => field.candidates);

    private IReadOnlyList<ReadCandidate> Of(string name)
    {
        List<Labelled> proposed = [.. Proposed(name)
            .Where(value => value.Place is not null)
            .Select(value => new Labelled(value, Announcement.Of(all.Document, value.Place!)))
            .DistinctBy(labelled => (labelled.Value.Value, ByLabel.Contains(name) ? labelled.Label : null))
            .Take(Most)];
        var read = reading.Fields.GetValueOrDefault(name) ?? reading.Doubted.GetValueOrDefault(name);
        var rest = proposed.Where(labelled => !IsRead(labelled.Value, read)).Sum(labelled => labelled.Value.Score);
        var again = proposed.Count(labelled => IsRead(labelled.Value, read));
        return [.. proposed.Select(labelled => Candidate(labelled, read, rest, again))];
    }

    private IEnumerable<ProposedValue> Proposed(string name) =>
        name == FieldNames.Kind ? [] : (all.Fields.TryGetValue(name, out var draft) ? draft.Proposed : []).Concat(values.For(name));

    /// <summary>
    /// The others share what the reader's own choice leaves, by how much speaks for each; where its value is printed again beside other
    /// words, those share what it has.
    /// </summary>
    private ReadCandidate Candidate(Labelled labelled, ReadField? read, double rest, int again)
    {
        var (value, place) = (labelled.Value, labelled.Value.Place!);
        var left = read is null ? WhenNothingWasRead : 1 - read.Confidence;
        var sure = IsRead(value, read) ? read!.Confidence / again : rest <= 0 ? 0 : left * value.Score / rest;
        return new(value.Value, Math.Round(sure, 3), place.Segment.Page, all.Document.Pages[place.Segment.Page - 1].BoxOf(place.Area), labelled.Label);
    }

    private static bool IsRead(ProposedValue value, ReadField? read) => value.Value == read?.Value;

    private sealed record Labelled(ProposedValue Value, string? Label);
}
