using Quittance.Kernel.Errors;
using Quittance.Payables.Checks;

namespace Quittance.Payables.Invoices;

internal sealed partial class Invoice
{
    /// <summary>Keeps what the checks found in place of what they found before.</summary>
    public void Keep(IReadOnlyList<Finding> findings)
    {
        Findings = [.. findings.Select(Kept)];
        ErrorCount = findings.Count(finding => finding.Kind.Severity == Severity.Error);
        WarningCount = findings.Count - ErrorCount;
    }

    /// <summary>Takes the step that the findings ask for; null when it stays where it is.</summary>
    public Transition? Judge(SameInvoice? same, DateTimeOffset at)
    {
        if (State is not (InvoiceState.Captured or InvoiceState.NeedsEntry))
            return null;
        if (same is not null && !DuplicateReleased)
        {
            DuplicateOf = same.Id;
            return Take(InvoiceAction.FindDuplicate, at);
        }

        return ErrorCount == 0 ? Take(InvoiceAction.Check, at) : null;
    }

    /// <summary>Refuses while errors are open.</summary>
    public void RequireNoErrors()
    {
        if (ErrorCount > 0)
            throw new RefusalException(PayablesErrors.OpenErrors(Findings[0].Message));
    }

    private static InvoiceFinding Kept(Finding finding) =>
        new(finding.Kind.Code, finding.Kind.Severity, finding.Field, finding.Message, finding.Arguments);
}
