using Quittance.Capture.Contracts;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>Turns what the rules proposed into fields that say how sure they are; what is more likely wrong than right is left out.</summary>
internal sealed class JudgedFields(Circumstances all)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, double>> evidence =
        all.Fields.ToDictionary(field => field.Key, field => Evidence.For(field.Value, all));

    private const double AsLikelyAsNot = 0.5;

    public LayoutReading Reading()
    {
        var judged = all.Fields.Select(field => (field.Key, Value: Field(field.Value))).ToLookup(field => field.Value.Confidence >= AsLikelyAsNot);
        return new(judged[true].ToDictionary(), all.Lines, evidence) { Doubted = judged[false].ToDictionary() };
    }

    private ReadField Field(FieldDraft draft)
    {
        var sure = Sureness.Fitted.Of(draft.Name, evidence[draft.Name]);
        return draft.Chosen.Place is { } place
            ? new(draft.Chosen.Value, sure, draft.Origin, place.Segment.Page, all.Document.Pages[place.Segment.Page - 1].BoxOf(place.Area))
            : new(draft.Chosen.Value, sure, draft.Origin);
    }
}
