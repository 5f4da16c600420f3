using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Approvals;

/// <summary>Sets an invoice aside, with a reason, until somebody releases it.</summary>
internal sealed class HoldInvoice(InvoiceBook invoices, IEventLog events, TimeProvider time)
{
    public async Task<Invoice> HandleAsync(Guid id, string? reason, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        var said = Reasons.Required(reason);
        events.Record(invoice, invoice.Take(InvoiceAction.Hold, time.GetUtcNow()), new StepNote { Reason = said });
        return invoice;
    }
}
