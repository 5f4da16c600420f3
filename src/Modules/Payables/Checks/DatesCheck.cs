using System.Globalization;
using Quittance.Capture.Contracts;

namespace Quittance.Payables.Checks;

/// <summary>The dates are possible.</summary>
internal sealed class DatesCheck : ICheck
{
    /// <summary>An invoice older than this is more often a misread year than a late arrival.</summary>
    private const int OldAfterDays = 365;

    internal static readonly FindingKind InTheFuture = new(
        "AP-DAT-001",
        Severity.Error,
        "The invoice is dated {issueDate}, which is in the future.",
        "The issue date is later than tomorrow where the company is (tomorrow, since the supplier may live further east).");

    internal static readonly FindingKind DueBeforeIssue = new(
        "AP-DAT-002",
        Severity.Warning,
        "It is due on {dueDate}, before its issue date {issueDate}.",
        "The due date is before the issue date.");

    internal static readonly FindingKind VeryOld = new(
        "AP-DAT-003",
        Severity.Warning,
        "The invoice is dated {issueDate}, more than a year ago.",
        "The issue date is more than 365 days before today.");

    public IReadOnlyList<FindingKind> Finds { get; } = [InTheFuture, DueBeforeIssue, VeryOld];

    public IEnumerable<Finding> Inspect(InvoiceFacts facts)
    {
        if (facts.Header.IssueDate is not { } issued)
            yield break;
        if (issued > facts.Today.AddDays(1))
            yield return InTheFuture.At(FieldNames.IssueDate, ("issueDate", Iso(issued)));
        if (facts.Header.DueDate < issued)
            yield return DueBeforeIssue.At(FieldNames.DueDate, ("dueDate", Iso(facts.Header.DueDate.Value)), ("issueDate", Iso(issued)));
        if (issued < facts.Today.AddDays(-OldAfterDays))
            yield return VeryOld.At(FieldNames.IssueDate, ("issueDate", Iso(issued)));
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
