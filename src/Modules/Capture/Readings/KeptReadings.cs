using Microsoft.EntityFrameworkCore;
using Quittance.Capture.Contracts;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Capture.Readings;

internal sealed class KeptReadings(QuittanceDb db, IJobs jobs, TimeProvider time) : IReadings
{
    public async Task RequestAsync(Guid documentId, CancellationToken cancellation)
    {
        var known = await db.Set<DocumentReading>().SingleOrDefaultAsync(r => r.DocumentId == documentId, cancellation);
        if (known is null)
            db.Add(new DocumentReading { DocumentId = documentId, CompanyId = db.CurrentCompany, RequestedAt = time.GetUtcNow() });
        else
            known.AskAgain(time.GetUtcNow());
        jobs.Enqueue<ReadDocument>(documentId);
    }

    public async Task<Reading?> FindAsync(Guid documentId, CancellationToken cancellation) =>
        (await db.Set<DocumentReading>().AsNoTracking().SingleOrDefaultAsync(r => r.DocumentId == documentId, cancellation))?.Reading;
}
