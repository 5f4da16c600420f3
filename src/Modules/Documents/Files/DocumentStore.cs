using Microsoft.EntityFrameworkCore;
using Quittance.Documents.Contracts;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Documents.Files;

internal sealed class DocumentStore(QuittanceDb db, BlobStore blobs, TimeProvider time) : IDocuments
{
    public Task<StoredBytes> StoreAsync(Stream content, CancellationToken cancellation) => blobs.StoreAsync(content, cancellation);

    public async Task<ClaimedDocument> ClaimAsync(string name, string mediaType, StoredBytes bytes, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var made = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO documents.documents (id, company_id, name, media_type, size, sha256, created_at)
            VALUES ({id}, {db.CurrentCompany}, {name}, {mediaType}, {bytes.Size}, {bytes.Sha256}, {time.GetUtcNow()})
            ON CONFLICT (company_id, sha256) DO NOTHING
            """, cancellation);
        if (made == 1)
            return new ClaimedDocument(id, WasThere: false);
        var known = await db.Set<Document>().Where(d => d.Sha256 == bytes.Sha256).Select(d => d.Id).SingleAsync(cancellation);
        return new ClaimedDocument(known, WasThere: true);
    }

    public async Task<DocumentView?> FindAsync(Guid documentId, CancellationToken cancellation) =>
        (await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId, cancellation))?.View();

    public string PathOf(string sha256) => blobs.PathOf(sha256);
}
