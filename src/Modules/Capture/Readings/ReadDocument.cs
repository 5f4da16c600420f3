using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quittance.Capture.Contracts;
using Quittance.Documents.Contracts;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Capture.Readings;

/// <summary>
/// Reads one document: notes that it begins, reads outside any transaction, notes the result. Dying in between costs an
/// attempt, never the document; a document that keeps killing its reader goes to a person. A node that stops gives it back.
/// </summary>
internal sealed class ReadDocument(
    QuittanceDb db, Work work, IInvoiceReader reader, IDocuments documents, ICompanySettings settings, IEventLog events, TimeProvider time) : INamedJob
{
    private static readonly ReadingProblem KilledReader =
        new("CAP-RDR-001", "The document stopped its reader three times and is set aside. Enter it by hand.");

    public static string Name => "capture.read-document";

    public async Task RunAsync(Guid subjectId, CancellationToken cancellation)
    {
        if (await work.RunAsync(token => BeginAsync(subjectId, token), cancellation) is not var (path, languages))
            return;
        try
        {
            var reading = await reader.ReadAsync(path, languages, cancellation);
            await work.RunAsync(token => FinishAsync(subjectId, reading, token), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await work.RunAsync(token => GiveBackAsync(subjectId, token), CancellationToken.None);
            throw;
        }
    }

    private async Task<(string Path, IReadOnlyList<string> Languages)?> BeginAsync(Guid documentId, CancellationToken cancellation)
    {
        var reading = await LockAsync(documentId, cancellation);
        if (reading.State == ReadingState.Done)
            return null;
        if (reading.IsExhausted)
        {
            Keep(reading, Unreadable(KilledReader));
            return null;
        }
        reading.Begin();
        events.Record(CaptureEvents.ReadingStarted, Subject(documentId), new ReadingStarted(reading.Attempts));
        var path = documents.PathOf((await documents.FindAsync(documentId, cancellation))!.Sha256);
        return (path, (await settings.OfAsync<ReadingSettings>(cancellation)).Languages);
    }

    private async Task FinishAsync(Guid documentId, Reading result, CancellationToken cancellation)
    {
        var reading = await LockAsync(documentId, cancellation);
        if (reading.State != ReadingState.Done)
            Keep(reading, result);
    }

    private async Task GiveBackAsync(Guid documentId, CancellationToken cancellation)
    {
        var reading = await LockAsync(documentId, cancellation);
        if (reading.State == ReadingState.Reading)
            reading.GiveBack();
    }

    private void Keep(DocumentReading reading, Reading result)
    {
        reading.Finish(result, time.GetUtcNow());
        events.Record(
            CaptureEvents.DocumentRead,
            Subject(reading.DocumentId),
            new DocumentRead(JsonNamingPolicy.CamelCase.ConvertName(result.Source.ToString()), result.Problem?.Code, result.Fields.Count));
    }

    private async Task<DocumentReading> LockAsync(Guid documentId, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await db.Set<DocumentReading>()
            .FromSql($"SELECT * FROM capture.readings WHERE document_id = {documentId} FOR UPDATE")
            .SingleAsync(cancellation);
    }

    private static Reading Unreadable(ReadingProblem problem) =>
        new(ReadingSource.None, problem, [], new Dictionary<string, ReadField>(StringComparer.Ordinal), []);

    private static Subject Subject(Guid documentId) => new("document", documentId);
}
