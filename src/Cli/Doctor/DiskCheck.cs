namespace Quittance.Cli.Doctor;

/// <summary>Room for documents and the database.</summary>
internal sealed class DiskCheck(string folder) : ICheck
{
    private const long Least = 1024L * 1024 * 1024;

    public string Name => "disk";

    public Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var free = new DriveInfo(Nearest(Path.GetFullPath(folder))).AvailableFreeSpace;
        var found = FormattableString.Invariant($"{free / (1024 * 1024)} MB free for {folder}");
        return Task.FromResult(free >= Least ? new Finding(true, found) : new Finding(false, found, "Free some space: less than 1 GB is left."));
    }

    /// <summary>The folder is made when the server first starts; until then its parent tells how much room there will be.</summary>
    private static string Nearest(string path) => Directory.Exists(path) ? path : Nearest(Path.GetDirectoryName(path)!);
}
