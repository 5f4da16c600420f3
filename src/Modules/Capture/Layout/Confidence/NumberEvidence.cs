namespace Quittance.Capture.Layout.Confidence;

/// <summary>The number of a document: long enough to be one, and not cut from a longer text.</summary>
internal static class NumberEvidence
{
    private const double UsualDigits = 6;

    public static IEnumerable<(string Name, double Value)> Of(FieldDraft draft)
    {
        var number = draft.Chosen.Value;
        yield return ("digits", number.Count(char.IsDigit) / UsualDigits);
        yield return ("letters", number.Any(char.IsLetter) ? 1 : 0);
        yield return ("whole", draft.Chosen.Place is { } place && IsWhole(place) ? 1 : 0);
    }

    /// <summary>Nothing but a label and the number stand in its segment.</summary>
    private static bool IsWhole(Place place) => place.Segment.Text.TrimEnd().EndsWith(place.Printed.TrimEnd(), StringComparison.Ordinal);
}
