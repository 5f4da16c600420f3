using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Approvals;

/// <summary>Turns an invoice down, with a reason.</summary>
internal sealed class RejectInvoice(InvoiceBook invoices, IEventLog events, TimeProvider time)
{
    public async Task<Invoice> HandleAsync(Guid id, string? reason, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        var said = Reasons.Required(reason);
        events.Record(invoice, invoice.Take(InvoiceAction.Reject, time.GetUtcNow()), new StepNote { Reason = said });
        return invoice;
    }
}
