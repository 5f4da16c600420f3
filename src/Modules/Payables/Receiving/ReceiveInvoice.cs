using Microsoft.EntityFrameworkCore;
using Quittance.Capture.Contracts;
using Quittance.Documents.Contracts;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Receiving;

/// <summary>
/// Receives one file: stores the bytes, then in one work claims the document, makes the invoice and has it read. The same
/// bytes again give the invoice there is, also when two people bring them at the same moment.
/// </summary>
internal sealed class ReceiveInvoice(
    QuittanceDb db, Work work, IDocuments documents, IReadings readings, IEventLog events, TimeProvider time)
{
    public async Task<ReceivedFile> HandleAsync(string fileName, Stream content, CancellationToken cancellation)
    {
        var bytes = await documents.StoreAsync(content, cancellation);
        var mediaType = await MediaTypeOfAsync(bytes, cancellation);
        db.ChangeTracker.Clear();
        return await work.RunAsync(token => RegisterAsync(fileName, mediaType, bytes, token), cancellation);
    }

    private async Task<ReceivedFile> RegisterAsync(string fileName, string mediaType, StoredBytes bytes, CancellationToken cancellation)
    {
        var document = await documents.ClaimAsync(fileName, mediaType, bytes, cancellation);
        if (document.WasThere && await InvoiceOfAsync(document.Id, cancellation) is { } known)
            return new ReceivedFile(fileName, known, AlreadyReceived: true, Problem: null);
        var invoice = Invoice.Receive(db.CurrentCompany, document.Id, fileName, time.GetUtcNow());
        db.Add(invoice);
        events.Record(InvoiceEvents.Received, InvoiceEvents.Subject(invoice), new { fileName, documentId = document.Id });
        await readings.RequestAsync(document.Id, cancellation);
        return new ReceivedFile(fileName, invoice.Id, AlreadyReceived: false, Problem: null);
    }

    private async Task<Guid?> InvoiceOfAsync(Guid documentId, CancellationToken cancellation) =>
        await db.Set<Invoice>().Where(i => i.DocumentId == documentId).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellation);

    private async Task<string> MediaTypeOfAsync(StoredBytes bytes, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(documents.PathOf(bytes.Sha256));
        var head = new byte[MediaTypes.HeadLength];
        return MediaTypes.Of(head.AsSpan(0, await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation)));
    }
}
