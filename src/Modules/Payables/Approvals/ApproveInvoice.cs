using Quittance.Documents.Contracts;
using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Approvals;

/// <summary>Approves an invoice on checks of this moment, and seals its document: from here on nothing of it changes.</summary>
internal sealed class ApproveInvoice(
    InvoiceBook invoices, CheckInvoice check, IArchive archive, IEventLog events, CompanyScope scope, TimeProvider time)
{
    internal sealed record Request(string? Note = null);

    public async Task<Invoice> HandleAsync(Guid id, string? note, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        var said = Reasons.Optional(note);
        var step = invoice.Approve(scope.Actor, time.GetUtcNow());
        await check.HandleAsync(invoice, cancellation);
        invoice.RequireNoErrors();
        events.Record(invoice, step, new StepNote { Reason = said });
        await archive.SealAsync(invoice.DocumentId, cancellation);
        return invoice;
    }
}
