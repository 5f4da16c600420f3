using Microsoft.EntityFrameworkCore;
using Quittance.Documents.Contracts;
using Quittance.Documents.Files;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Documents.Archive;

internal sealed class SealDocument(QuittanceDb db, BlobStore blobs, IEventLog events, TimeProvider time) : IArchive
{
    /// <summary>Longer than the limitation periods for invoices in the countries served (EU 10, Costa Rica 5, India 8, US 7 years).</summary>
    public const int YearsKept = 10;

    public async Task SealAsync(Guid documentId, CancellationToken cancellation)
    {
        var document = await db.Set<Document>().SingleOrDefaultAsync(d => d.Id == documentId, cancellation) ?? throw Refuse.NotFound();
        if (document.SealedAt is not null)
            return;
        if (!await blobs.IsIntactAsync(document.Sha256, cancellation))
            throw new RefusalException(DocumentsErrors.Altered);
        document.SealedAt = time.GetUtcNow();
        document.KeepUntil = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddYears(YearsKept);
        events.Record(
            "document.archived",
            new Subject("document", document.Id),
            new { document.Name, document.Sha256, document.Size, document.KeepUntil });
    }
}
