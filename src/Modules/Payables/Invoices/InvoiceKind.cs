namespace Quittance.Payables.Invoices;

/// <summary>What the supplier sent.</summary>
internal enum InvoiceKind
{
    /// <summary>A demand to pay; also what is assumed when the page does not say.</summary>
    Invoice,

    /// <summary>It takes back all or part of an earlier invoice.</summary>
    CreditNote,

    /// <summary>It is paid already, such as a till receipt.</summary>
    Receipt,
}
