namespace Quittance.Cli.Doctor;

/// <summary>Room for documents and the database.</summary>
internal sealed class DiskCheck(string folder) : ICheck
{
    private const long Least = 1024L * 1024 * 1024;

    public string Name => "disk";

    public Task<Finding> RunAsync(CancellationToken cancellation)
    {
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        var found = FormattableString.Invariant($"{free / (1024 * 1024)} MB free for {folder}");
        return Task.FromResult(free >= Least ? new Finding(true, found) : new Finding(false, found, "Free some space: less than 1 GB is left."));
    }
}
