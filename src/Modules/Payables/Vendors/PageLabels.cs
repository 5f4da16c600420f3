using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Vendors;

/// <summary>The words beside values on a page: how a date or a number is known again on the vendor's next page, wherever it stands there.</summary>
internal static class PageLabels
{
    /// <summary>The words beside what a person says; null when there are none, or when it stands beside several and they did not point at one.</summary>
    public static string? OfField(InvoiceField field, IReadOnlyList<ReadCandidate> candidates)
    {
        var standing = candidates.Where(candidate => candidate.Value == field.Value).ToList();
        if (field.Origin == FieldOrigin.Chosen)
            standing = standing.FindAll(candidate => candidate.Page == field.Page && candidate.Box == field.Box);
        return Only(standing);
    }

    /// <summary>The words beside a value; null when there are none, or several.</summary>
    public static string? OfValue(IReadOnlyList<ReadCandidate> candidates, string? value) =>
        value is null ? null : Only(candidates.Where(candidate => candidate.Value == value));

    /// <summary>The one value that stands beside these words; null when none does, or several.</summary>
    public static ReadCandidate? Beside(IReadOnlyList<ReadCandidate> candidates, string label)
    {
        var standing = candidates.Where(candidate => AreSame(candidate.Label, label)).DistinctBy(candidate => candidate.Value).ToList();
        return standing is [var one] ? one : null;
    }

    public static bool AreSame(string? one, string? other) => MatchKeys.Of(one) is { } key && key == MatchKeys.Of(other);

    private static string? Only(IEnumerable<ReadCandidate> standing) =>
        standing.Where(candidate => MatchKeys.Of(candidate.Label) is not null).DistinctBy(candidate => MatchKeys.Of(candidate.Label)).ToList() is [var one] ? one.Label : null;
}
