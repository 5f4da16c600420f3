namespace Quittance.Payables.Invoices;

/// <summary>Where an invoice stands on its way from arrival to settled; see <c>docs/states.md</c>.</summary>
internal enum InvoiceState
{
    /// <summary>The file is stored and waits for the reader.</summary>
    Received,

    /// <summary>The reader has it.</summary>
    Reading,

    /// <summary>The reader could not; a person types it in, and is told why.</summary>
    NeedsEntry,

    /// <summary>It was read, and errors are open that a person corrects.</summary>
    Captured,

    /// <summary>Every check is passed; it may be submitted.</summary>
    Checked,

    /// <summary>It waits for an approver.</summary>
    InApproval,

    /// <summary>Approved and sealed: its values never change again.</summary>
    Approved,

    /// <summary>It stands in a payment run.</summary>
    Scheduled,

    /// <summary>It is settled.</summary>
    Paid,

    /// <summary>It is settled and filed.</summary>
    Archived,

    /// <summary>A person turned it down, with a reason.</summary>
    Rejected,

    /// <summary>The same invoice is here already.</summary>
    Duplicate,

    /// <summary>A person set it aside, with a reason.</summary>
    OnHold,
}
