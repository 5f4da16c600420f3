using System.Globalization;
using Quittance.Capture.Contracts;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>Dates: can the printed text be read in another order, and do issue and due date fit each other?</summary>
internal static class DateEvidence
{
    private const double Labelled = 0.7;
    private const int LongestTerm = 190, LastMonth = 12;

    public static IEnumerable<(string Name, double Value)> Of(FieldDraft draft, Circumstances all)
    {
        var others = draft.Others.Select(other => other.Value).Distinct(StringComparer.Ordinal).Count(value => value != draft.Chosen.Value);
        yield return ("ambiguous", IsAmbiguous(draft.Chosen) && !all.Style.DateOrderIsKnown ? 1 : 0);
        yield return ("alone", others == 0 ? 1 : 0);
        yield return ("again", all.Document.Segments.Sum(segment => all.Dates.Find(segment).Count(date => Iso(date.Value) == draft.Chosen.Value)) > 1 ? 1 : 0);
        yield return ("pickedFromMany", others > 0 && draft.Chosen.Score < Labelled ? 1 : 0);
        yield return ("oneOfMany", others / 5.0);
        yield return ("ordered", FitTogether(all) is { } fit ? (fit ? 1 : 0) : 0.5);
        yield return ("wholeYear", draft.Chosen.Place is { } place && place.Printed.Contains(draft.Chosen.Value[..4], StringComparison.Ordinal) ? 1 : 0);
    }

    /// <summary>Numbers only, and both could be the month.</summary>
    private static bool IsAmbiguous(ProposedValue chosen)
    {
        var date = DateOnly.ParseExact(chosen.Value, "O", CultureInfo.InvariantCulture);
        return chosen.Place is { } place
            && date.Day <= LastMonth && date.Day != date.Month
            && !place.Printed.Any(char.IsLetter) && !place.Printed.Contains('.', StringComparison.Ordinal)
            && !place.Printed.StartsWith(chosen.Value[..4], StringComparison.Ordinal);
    }

    private static bool? FitTogether(Circumstances all) =>
        Date(all, FieldNames.IssueDate) is { } issue && Date(all, FieldNames.DueDate) is { } due
            ? due.DayNumber - issue.DayNumber is >= 0 and <= LongestTerm
            : null;

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Date(Circumstances all, string field) =>
        all.ValueOf(field) is { } value ? DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture) : null;
}
