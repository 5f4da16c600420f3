namespace Quittance.Payables.Invoices;

/// <summary>What can be done to an invoice. What may be done in which state, and by whom, stands in <see cref="InvoiceTransitions"/>.</summary>
internal enum InvoiceAction
{
    StartReading,
    Capture,
    NeedEntry,
    Check,
    FindDuplicate,
    Correct,
    Submit,
    Approve,
    Reject,
    Hold,
    Release,
    Reread,
    Schedule,
    Pay,
    Archive,
}
