using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Approvals;

/// <summary>Hands a checked invoice to the approvers, on checks of this moment.</summary>
internal sealed class SubmitInvoice(InvoiceBook invoices, CheckInvoice check, IEventLog events, TimeProvider time)
{
    public async Task<Invoice> HandleAsync(Guid id, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        var step = invoice.Take(InvoiceAction.Submit, time.GetUtcNow());
        await check.HandleAsync(invoice, cancellation);
        invoice.RequireNoErrors();
        events.Record(invoice, step);
        return invoice;
    }
}
