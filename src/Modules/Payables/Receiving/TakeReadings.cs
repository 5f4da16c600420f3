using Quittance.Capture.Contracts;
using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;
using Quittance.Payables.Vendors;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Receiving;

/// <summary>
/// Takes what Capture read into the invoice. An event that comes twice, or for an invoice that awaits no reading any more,
/// changes nothing.
/// </summary>
internal sealed class TakeReadings(
    InvoiceBook invoices, IReadings readings, VendorDefaults defaults, CheckInvoice check, IEventLog events, TimeProvider time) : IEventReader
{
    public string Name => "payables.take-readings";

    public IReadOnlyCollection<string> Kinds { get; } = [CaptureEvents.ReadingStarted, CaptureEvents.DocumentRead];

    public async Task HandleAsync(LoggedEvent logged, CancellationToken cancellation)
    {
        if (await invoices.LockByDocumentAsync(logged.SubjectId, cancellation) is not { AwaitsReading: true } invoice)
            return;
        if (logged.Kind == CaptureEvents.ReadingStarted)
            Start(invoice);
        else if (await readings.FindAsync(logged.SubjectId, cancellation) is { } reading)
            await TakeAsync(invoice, reading, cancellation);
    }

    private void Start(Invoice invoice)
    {
        if (invoice.State == InvoiceState.Received)
            events.Record(invoice, invoice.Take(InvoiceAction.StartReading, time.GetUtcNow()));
    }

    private async Task TakeAsync(Invoice invoice, Reading reading, CancellationToken cancellation)
    {
        var step = invoice.TakeReading(reading, await defaults.ForAsync(invoice, reading, cancellation), time.GetUtcNow());
        events.Record(invoice, step, new StepNote { Problem = reading.Problem?.Message, Changes = invoice.Learnt() is { Count: > 0 } learnt ? learnt : null });
        await check.HandleAsync(invoice, cancellation);
    }
}
