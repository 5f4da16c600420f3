namespace Quittance.Documents.Contracts;

/// <summary>The company's stored files. Bytes are kept once, under their SHA-256, and never overwritten.</summary>
public interface IDocuments
{
    /// <summary>
    /// Copies the bytes into the blob store. Needs no transaction: bytes that no document claims are shown to nobody.
    /// </summary>
    /// <exception cref="Quittance.Kernel.Errors.RefusalException">Empty, or larger than <see cref="LargestFile"/>.</exception>
    Task<StoredBytes> StoreAsync(Stream content, CancellationToken cancellation);

    /// <summary>Makes the document of those bytes in the present work; the same bytes again give the document there is.</summary>
    /// <param name="name">The file's name as the sender gave it; only shown, never used as a path.</param>
    /// <param name="mediaType">What the bytes are, found by looking at them.</param>
    /// <param name="bytes">What <see cref="StoreAsync"/> returned.</param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    Task<ClaimedDocument> ClaimAsync(string name, string mediaType, StoredBytes bytes, CancellationToken cancellation);

    /// <summary>The document, or null when this company has none by that id.</summary>
    Task<DocumentView?> FindAsync(Guid documentId, CancellationToken cancellation);

    /// <summary>Where the bytes lie on this machine, for the child processes that read them. Never shown to anybody.</summary>
    string PathOf(string sha256);

    /// <summary>The largest file that is taken, in bytes.</summary>
    public const long LargestFile = 25 * 1024 * 1024;
}

/// <summary>Bytes in the blob store.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Size">In bytes.</param>
public sealed record StoredBytes(string Sha256, long Size);

/// <summary>A document, and whether it was there before.</summary>
public sealed record ClaimedDocument(Guid Id, bool WasThere);

/// <summary>A document as shown.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Name">As the sender named it.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="CreatedAt">When it came, UTC.</param>
/// <param name="SealedAt">When it was archived for good; null while it is not.</param>
/// <param name="KeepUntil">The last day it must be kept; null while it is not archived.</param>
public sealed record DocumentView(
    Guid Id, string Name, string MediaType, long Size, string Sha256, DateTimeOffset CreatedAt, DateTimeOffset? SealedAt, DateOnly? KeepUntil);
