using System.Globalization;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Amounts;
using Quittance.Capture.Layout.Confidence;

namespace Quittance.Capture.Layout;

/// <summary>Collects what the rules propose, the chosen value of each field first.</summary>
internal sealed class FieldSet(FieldOrigin origin)
{
    private readonly Dictionary<string, FieldDraft> drafts = [];

    public IReadOnlyDictionary<string, FieldDraft> Drafts => drafts;

    public void Add(string name, string value, double score) => Add(name, origin, [new(value, score)]);

    public void Add(string name, IEnumerable<Candidate<string>> candidates) =>
        Add(name, origin, candidates.Select(candidate => new ProposedValue(candidate.Value, candidate.Score, Place.Of(candidate.Found))));

    public void Add(string name, IEnumerable<Candidate<DateOnly>> candidates) =>
        Add(name, origin, candidates.Select(candidate => new ProposedValue(
            candidate.Value.ToString("O", CultureInfo.InvariantCulture), candidate.Score, Place.Of(candidate.Found))));

    public void Add(string name, LabelledAmount? chosen, IEnumerable<LabelledAmount> labelled, AmountRole role)
    {
        if (chosen is not null)
            Add(name, origin, labelled.Where(amount => amount.As(role) > 0).OrderByDescending(amount => amount.As(role)).Prepend(chosen)
                .Select(amount => new ProposedValue(amount.Value.ToString(CultureInfo.InvariantCulture), amount.As(role), Place.Of(amount.Found))));
    }

    public void AddDerived(string name, decimal value, double score) =>
        Add(name, FieldOrigin.Derived, [new(value.ToString(CultureInfo.InvariantCulture), score)]);

    private void Add(string name, FieldOrigin from, IEnumerable<ProposedValue> proposed)
    {
        var distinct = proposed.DistinctBy(value => value.Value).ToList();
        if (distinct.Count > 0)
            drafts[name] = new(name, from, distinct);
    }
}
