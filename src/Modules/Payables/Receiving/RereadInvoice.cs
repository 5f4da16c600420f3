using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Receiving;

/// <summary>Has the file read again; what a person corrected stays.</summary>
internal sealed class RereadInvoice(InvoiceBook invoices, IReadings readings, IEventLog events, TimeProvider time)
{
    public async Task<Invoice> HandleAsync(Guid id, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        events.Record(invoice, invoice.Take(InvoiceAction.Reread, time.GetUtcNow()));
        await readings.RequestAsync(invoice.DocumentId, cancellation);
        return invoice;
    }
}
