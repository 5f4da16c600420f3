namespace Quittance.Platform.Health;

/// <summary>The room that a folder has.</summary>
internal sealed record Disk(string Folder, long Free, long Size)
{
    /// <summary>The folder may not be made yet; then its parent tells how much room there will be.</summary>
    public static Disk Of(string folder)
    {
        var full = Path.GetFullPath(folder);
        var drive = new DriveInfo(Nearest(full));
        return new Disk(full, drive.AvailableFreeSpace, drive.TotalSize);
    }

    private static string Nearest(string path) => Directory.Exists(path) ? path : Nearest(Path.GetDirectoryName(path)!);
}
