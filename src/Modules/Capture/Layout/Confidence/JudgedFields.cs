using Quittance.Capture.Contracts;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>Turns what the rules proposed into fields that say how sure they are.</summary>
internal sealed class JudgedFields(Circumstances all)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, double>> evidence =
        all.Fields.ToDictionary(field => field.Key, field => Evidence.For(field.Value, all));

    public LayoutReading Reading() => new(all.Fields.ToDictionary(field => field.Key, field => Field(field.Value)), all.Lines, evidence);

    private ReadField Field(FieldDraft draft)
    {
        var sure = Sureness.Fitted.Of(draft.Name, evidence[draft.Name]);
        return draft.Chosen.Place is { } place
            ? new(draft.Chosen.Value, sure, draft.Origin, place.Segment.Page, all.Document.Pages[place.Segment.Page - 1].BoxOf(place.Area))
            : new(draft.Chosen.Value, sure, draft.Origin);
    }
}
