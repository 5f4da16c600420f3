using Quittance.Capture.Contracts;
using Quittance.Payables.Checks;
using Quittance.Payables.Vendors;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Invoices;

/// <summary>Whether the document has pages to show, or only structured data.</summary>
internal enum DocumentKind
{
    Pages,
    Structured,
}

/// <summary>What the person who looks may do now.</summary>
internal enum AllowedAction
{
    Correct = InvoiceAction.Correct,
    Submit = InvoiceAction.Submit,
    Approve = InvoiceAction.Approve,
    Reject = InvoiceAction.Reject,
    Hold = InvoiceAction.Hold,
    Release = InvoiceAction.Release,
    Reread = InvoiceAction.Reread,
}

/// <summary>A page and its size in points or pixels.</summary>
internal sealed record PageView(int Number, double Width, double Height);

/// <summary>A header field, where it stands on the page, who corrected it, what it follows from and what it teaches.</summary>
internal sealed record FieldView(
    string? Value,
    double Confidence,
    FieldOrigin Origin,
    int? Page,
    Box? Box,
    ActorView? CorrectedBy,
    DateTimeOffset? CorrectedAt,
    string? ReadValue,
    LearntFrom? Learnt,
    TaughtView? Taught);

/// <summary>An invoice line. Numbers are text.</summary>
internal sealed record LineView(
    int Number,
    string? Description,
    string? Quantity,
    string? Unit,
    string? UnitPrice,
    string? NetAmount,
    string? TaxRate,
    double Confidence,
    int? Page,
    Box? Box);

/// <summary>What a check found.</summary>
internal sealed record FindingView(
    string Code, Severity Severity, string? Field, string Message, IReadOnlyDictionary<string, string> Arguments);

/// <summary>The invoice that was here first.</summary>
internal sealed record DuplicateView(Guid Id, string? SupplierName, string? InvoiceNumber, DateTimeOffset ReceivedAt);

/// <summary>An invoice beside its page: all that is known of it and what may be done.</summary>
internal sealed record InvoiceDetail(
    Guid Id,
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
    IReadOnlyList<FindingView> Findings,
    WaitingFor? WaitingFor,
    ProblemView? Problem,
    int Version,
    Guid DocumentId,
    DocumentKind DocumentKind,
    IReadOnlyList<PageView> Pages,
    IReadOnlyDictionary<string, FieldView> Fields,
    IReadOnlyList<LineView> Lines,
    DuplicateView? DuplicateOf,
    IReadOnlyList<AllowedAction> AllowedActions);
