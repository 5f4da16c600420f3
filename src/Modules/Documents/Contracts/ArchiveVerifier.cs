using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quittance.Documents.Files;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Documents.Contracts;

/// <summary>Compares every stored file with the hash it came in with.</summary>
public sealed class ArchiveVerifier
{
    private readonly QuittanceDb db;
    private readonly BlobStore blobs;

    internal ArchiveVerifier(QuittanceDb db, BlobStore blobs)
    {
        this.db = db;
        this.blobs = blobs;
    }

    /// <summary>The documents whose bytes are gone or altered; none when the archive is whole.</summary>
    public async IAsyncEnumerable<DocumentView> VerifyAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var documents = db.Set<Document>().AsNoTracking().OrderBy(d => d.Id).AsAsyncEnumerable();
        await foreach (var document in documents.WithCancellation(cancellation))
        {
            if (!await blobs.IsIntactAsync(document.Sha256, cancellation))
                yield return document.View();
        }
    }
}
