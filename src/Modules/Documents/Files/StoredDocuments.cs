using Quittance.Platform.Contracts.Backups;

namespace Quittance.Documents.Files;

/// <summary>The bytes of documents, for a backup.</summary>
internal sealed class StoredDocuments(BlobStore blobs) : IStoredFiles
{
    public string HashesQuery => "SELECT DISTINCT sha256 FROM documents.documents";

    public string PathOf(string sha256) => blobs.PathOf(sha256);
}
