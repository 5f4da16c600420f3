using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Approvals;

/// <summary>Lets an invoice go on: one on hold from where it was, a duplicate or rejected one from its checks.</summary>
internal sealed class ReleaseInvoice(InvoiceBook invoices, CheckInvoice check, IEventLog events, TimeProvider time)
{
    public async Task<Invoice> HandleAsync(Guid id, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        events.Record(invoice, invoice.Release(time.GetUtcNow()));
        await check.HandleAsync(invoice, cancellation);
        return invoice;
    }
}
