using Microsoft.AspNetCore.Http;
using Quittance.Documents.Contracts;
using Quittance.Kernel.Errors;
using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Approvals;

/// <summary>Approves an invoice on checks of this moment, and seals its document: from here on nothing of it changes.</summary>
internal sealed class ApproveInvoice(
    InvoiceBook invoices, CheckInvoice check, IArchive archive, IEventLog events, CompanyScope scope, TimeProvider time)
{
    internal sealed record Request(string? Note = null);

    /// <summary>Approves what the caller has seen: a bank account that changed meanwhile is not approved by a stale page.</summary>
    public async Task<Invoice> AsSeenAsync(Guid id, string? note, HttpContext http, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        ETags.Require(http, invoice.Version);
        return await HandleAsync(id, note, cancellation);
    }

    /// <summary>The same in a batch: what changed since it was chosen is not approved by it.</summary>
    public async Task<Invoice> AsSeenAsync(Guid id, string? note, int? version, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        if (version is not null && version != invoice.Version)
            throw new RefusalException(PayablesErrors.ChangedSinceChosen);
        return await HandleAsync(id, note, cancellation);
    }

    private async Task<Invoice> HandleAsync(Guid id, string? note, CancellationToken cancellation)
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
