using System.Globalization;
using Quittance.Capture.Contracts;

namespace Quittance.Payables.Checks;

/// <summary>The same invoice is not here already.</summary>
internal sealed class DuplicateCheck : ICheck
{
    internal static readonly FindingKind Exact = new(
        "AP-DUP-001",
        Severity.Error,
        "The same invoice was received on {receivedOn}.",
        "Another live invoice has the same supplier (tax id, or name when one of the two lacks a tax id), the same number without " +
        "punctuation, the same gross total and currency. Rejected and duplicate invoices do not count.");

    internal static readonly FindingKind Released = new(
        "AP-DUP-002",
        Severity.Warning,
        "It is the same as an invoice received on {receivedOn}, and a person released it.",
        "As AP-DUP-001, after a person released the invoice.");

    public IReadOnlyList<FindingKind> Finds { get; } = [Exact, Released];

    public IEnumerable<Finding> Inspect(InvoiceFacts facts)
    {
        if (facts.Same is not { } same)
            yield break;
        var kind = facts.DuplicateReleased ? Released : Exact;
        yield return kind.At(
            FieldNames.InvoiceNumber,
            ("invoiceId", same.Id.ToString()),
            ("receivedOn", same.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}
