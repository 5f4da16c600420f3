using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Backups;

namespace Quittance.Platform.Backups;

/// <summary>Copies stored files out and back; a file's name is its hash, so each copy is checked by itself.</summary>
internal sealed class FileCopies(IReadOnlyList<IStoredFiles> stores)
{
    public async Task<(IReadOnlyList<string> Copied, IReadOnlyList<string> Missing)> CopyAsync(
        IReadOnlyList<string> hashes, BackupFolder folder, CancellationToken cancellation)
    {
        var (copied, missing) = (new List<string>(), new List<string>());
        foreach (var sha256 in hashes)
        {
            var there = stores.Select(store => store.PathOf(sha256)).FirstOrDefault(File.Exists);
            (there is not null && await CopyAsync(there, folder.FileOf(sha256), sha256, cancellation) ? copied : missing).Add(sha256);
        }
        return (copied, missing);
    }

    /// <summary>Before the database, so that it never names a file that is not there. A file that is there already is the same one.</summary>
    public async Task RestoreAsync(IReadOnlyList<string> hashes, BackupFolder folder, CancellationToken cancellation)
    {
        foreach (var sha256 in hashes)
        {
            var kept = stores[0].PathOf(sha256);
            if (!File.Exists(kept) && !await CopyAsync(folder.FileOf(sha256), kept, sha256, cancellation))
                throw new RefusalException(PlatformErrors.BackupDamaged);
        }
    }

    /// <summary>False when the bytes are not those of the name; then no copy is left.</summary>
    private static async Task<bool> CopyAsync(string from, string to, string sha256, CancellationToken cancellation)
    {
        if (!File.Exists(from))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        var half = $"{to}.{Path.GetRandomFileName()}";
        await using (var source = File.OpenRead(from))
        await using (var target = File.Create(half))
        {
            await source.CopyToAsync(target, cancellation);
            target.Flush(flushToDisk: true);
        }
        if (await BackupFolder.HashAsync(half, cancellation) == sha256)
        {
            File.Move(half, to, overwrite: true);
            return true;
        }
        File.Delete(half);
        return false;
    }
}
