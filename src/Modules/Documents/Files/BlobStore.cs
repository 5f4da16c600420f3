using System.Buffers;
using System.Security.Cryptography;
using Quittance.Documents.Contracts;
using Quittance.Kernel.Errors;

namespace Quittance.Documents.Files;

/// <summary>
/// Bytes on the local disk, named by their SHA-256. A file appears under its name only when it is whole: it is written
/// beside, flushed to the disk, and renamed.
/// </summary>
internal sealed class BlobStore(BlobOptions options)
{
    private const int Chunk = 81920;

    public async Task<StoredBytes> StoreAsync(Stream content, CancellationToken cancellation)
    {
        var incoming = Path.Combine(Directory.CreateDirectory(Path.Combine(options.Folder, "incoming")).FullName, Path.GetRandomFileName());
        try
        {
            var stored = await CopyAsync(content, incoming, cancellation);
            Keep(incoming, stored.Sha256);
            return stored;
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    public string PathOf(string sha256) => Path.Combine(options.Folder, sha256[..2], sha256[2..4], sha256);

    /// <summary>Whether the bytes are still there and still the same.</summary>
    public async Task<bool> IsIntactAsync(string sha256, CancellationToken cancellation)
    {
        if (!File.Exists(PathOf(sha256)))
            return false;
        await using var file = File.OpenRead(PathOf(sha256));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == sha256;
    }

    private static async Task<StoredBytes> CopyAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Chunk, FileOptions.Asynchronous);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                if (file.Position > IDocuments.LargestFile)
                    throw new RefusalException(DocumentsErrors.TooLarge);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        if (file.Position == 0)
            throw new RefusalException(DocumentsErrors.Empty);
        file.Flush(flushToDisk: true);
        return new StoredBytes(Convert.ToHexStringLower(hash.GetHashAndReset()), file.Position);
    }

    private void Keep(string incoming, string sha256)
    {
        var kept = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        if (!File.Exists(kept))
            File.Move(incoming, kept, overwrite: true);
    }
}

/// <summary>Where the bytes are kept.</summary>
internal sealed record BlobOptions(string Folder);
