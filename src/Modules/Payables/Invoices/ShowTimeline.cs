using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Invoices;

/// <summary>What happened to an invoice, oldest first.</summary>
internal sealed record Timeline(IReadOnlyList<EventView> Items);

/// <summary>Tells an invoice's history from the event log.</summary>
internal sealed class ShowTimeline(InvoiceBook invoices, IEventLog events)
{
    public async Task<Timeline> HandleAsync(Guid id, CancellationToken cancellation)
    {
        var invoice = await invoices.FindAsync(id, cancellation);
        var history = await events.OfSubjectAsync(invoice.Id, cancellation);
        return new Timeline([.. history.Select(EventView.Of)]);
    }
}
