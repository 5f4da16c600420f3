using System.Security.Cryptography;
using System.Text.Json;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Backups;

namespace Quittance.Platform.Backups;

/// <summary>What lies where in a backup.</summary>
internal sealed class BackupFolder
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string path;

    private BackupFolder(string path) => this.path = path;

    public string Dump => Path.Combine(path, "database.dump");

    public long Size => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    private string Manifest => Path.Combine(path, "manifest.json");

    /// <summary>A new backup. Only its owner may enter: it holds everything.</summary>
    public static BackupFolder Make(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
            throw new RefusalException(PlatformErrors.BackupFolderTaken);
        Directory.CreateDirectory(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new BackupFolder(full);
    }

    public static BackupFolder Open(string folder) => new(Path.GetFullPath(folder));

    public string FileOf(string sha256) => Path.Combine(path, "files", sha256[..2], sha256);

    public async Task WriteAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        var half = Manifest + ".new";
        await using (var file = File.Create(half))
        {
            await JsonSerializer.SerializeAsync(file, manifest, Readable, cancellation);
            file.Flush(flushToDisk: true);
        }
        File.Move(half, Manifest);
    }

    public async Task<BackupManifest> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(Manifest);
            return await JsonSerializer.DeserializeAsync<BackupManifest>(file, Readable, cancellation) ?? throw new RefusalException(PlatformErrors.BackupAbsent);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            throw new RefusalException(PlatformErrors.BackupAbsent);
        }
    }

    public static async Task<string> HashAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            throw new RefusalException(PlatformErrors.BackupDamaged);
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }
}
