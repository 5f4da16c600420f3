using System.Linq.Expressions;

namespace Quittance.Payables.Invoices;

/// <summary>Who must act now.</summary>
internal enum WaitingFor
{
    Reader,
    Clerk,
    Approver,
}

/// <summary>Why something could not be done, in words.</summary>
internal sealed record ProblemView(string Code, string Message);

/// <summary>How many findings are open.</summary>
internal sealed record FindingCounts(int Errors, int Warnings);

/// <summary>An invoice as lists show it. Amounts are text, such as <c>1234.50</c>.</summary>
internal sealed record InvoiceItem(
    Guid Id,
    int Version,
    InvoiceState State,
    InvoiceKind Kind,
    string? SupplierName,
    string? InvoiceNumber,
    DateOnly? IssueDate,
    DateOnly? DueDate,
    string? Currency,
    string? NetTotal,
    string? TaxTotal,
    string? GrossTotal,
    string FileName,
    DateTimeOffset ReceivedAt,
    DateTimeOffset UpdatedAt,
    double? LowestConfidence,
    FindingCounts Findings,
    WaitingFor? WaitingFor,
    ProblemView? Problem)
{
    /// <summary>Reads only the columns that a list needs.</summary>
    public static Expression<Func<Invoice, InvoiceItem>> Projection { get; } = invoice => new InvoiceItem(
        invoice.Id,
        invoice.Version,
        invoice.State,
        invoice.Header.Kind,
        invoice.Header.SupplierName,
        invoice.Header.InvoiceNumber,
        invoice.Header.IssueDate,
        invoice.Header.DueDate,
        invoice.Header.Currency,
        Amounts.Text(invoice.Header.NetTotal),
        Amounts.Text(invoice.Header.TaxTotal),
        Amounts.Text(invoice.Header.GrossTotal),
        invoice.FileName,
        invoice.ReceivedAt,
        invoice.UpdatedAt,
        invoice.LowestConfidence,
        new FindingCounts(invoice.ErrorCount, invoice.WarningCount),
        Waiting(invoice.State),
        ProblemOf(invoice.State, invoice.HeldFrom, invoice.ProblemCode, invoice.ProblemMessage));

    private static readonly Func<Invoice, InvoiceItem> View = Projection.Compile();

    public static InvoiceItem Of(Invoice invoice) => View(invoice);

    public static WaitingFor? Waiting(InvoiceState state) => state switch
    {
        InvoiceState.Received or InvoiceState.Reading => Invoices.WaitingFor.Reader,
        InvoiceState.NeedsEntry or InvoiceState.Captured or InvoiceState.Checked => Invoices.WaitingFor.Clerk,
        InvoiceState.Duplicate or InvoiceState.OnHold => Invoices.WaitingFor.Clerk,
        InvoiceState.InApproval => Invoices.WaitingFor.Approver,
        InvoiceState.Approved or InvoiceState.Scheduled or InvoiceState.Paid or InvoiceState.Archived => null,
        InvoiceState.Rejected => null,
    };

    /// <summary>Shown until the invoice is entered.</summary>
    public static ProblemView? ProblemOf(InvoiceState state, InvoiceState? heldFrom, string? code, string? message) =>
        (heldFrom ?? state) == InvoiceState.NeedsEntry && code is not null ? new ProblemView(code, message!) : null;
}
