using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Checks;

/// <summary>What nobody can pay without is there, and what was read can be used.</summary>
internal sealed class RequiredCheck : ICheck
{
    internal static readonly FindingKind Missing = new(
        "AP-REQ-001",
        Severity.Error,
        "The {field} is missing.",
        "Supplier name, invoice number, issue date, currency or gross total is not there. A receipt may lack a number.");

    internal static readonly FindingKind Unusable = new(
        "AP-REQ-002",
        Severity.Error,
        "'{value}' was read as the {field}, which cannot be right.",
        "A text was read that is no date, amount, currency code or kind, or is too long for its field.");

    private static readonly string[] Mandatory =
    [
        FieldNames.SupplierName, FieldNames.InvoiceNumber, FieldNames.IssueDate, FieldNames.Currency, FieldNames.GrossTotal,
    ];

    public IReadOnlyList<FindingKind> Finds { get; } = [Missing, Unusable];

    public IEnumerable<Finding> Inspect(InvoiceFacts facts)
    {
        foreach (var (field, value) in facts.Unusable)
            yield return Unusable.At(field, ("value", value), ("field", FieldWords.Of(field)));
        foreach (var field in Mandatory)
        {
            if (IsMissing(field, facts.Header) && !facts.Unusable.ContainsKey(field))
                yield return Missing.At(field, ("field", FieldWords.Of(field)));
        }
    }

    private static bool IsMissing(string field, InvoiceHeader header) => field switch
    {
        FieldNames.SupplierName => header.SupplierName is null,
        FieldNames.InvoiceNumber => header.InvoiceNumber is null && header.Kind != InvoiceKind.Receipt,
        FieldNames.IssueDate => header.IssueDate is null,
        FieldNames.Currency => header.Currency is null,
        _ => header.GrossTotal is null,
    };
}
