using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>Room for documents on this machine.</summary>
internal sealed class DiskCheck(NodeProfile profile) : ISystemCheck
{
    public string Name => "disk";

    public bool NeedsDatabase => false;

    public Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SystemFinding>>([DiskVerdict.Of(Environment.MachineName, Disk.Of(profile.DataFolder), growth: 0)]);
}

/// <summary>What the nodes noted: the room on other machines, and disks that fill fast.</summary>
internal sealed class DiskGrowthCheck(WorkerQueries queries) : ISystemCheck
{
    private const string Disks = """
        WITH now AS (
            SELECT DISTINCT ON (split_part(name, '/', 1), data_folder) split_part(name, '/', 1) AS machine, data_folder AS folder, disk_free, disk_size
            FROM platform.nodes ORDER BY split_part(name, '/', 1), data_folder, seen_at DESC)
        SELECT now.machine, now.folder, now.disk_free, now.disk_size,
               coalesce(((week.disk_free - now.disk_free) / (current_date - week.taken_on))::bigint, 0)
        FROM now LEFT JOIN LATERAL (
            SELECT disk_free, taken_on FROM platform.disk_samples s
            WHERE s.machine = now.machine AND s.folder = now.folder AND s.taken_on BETWEEN current_date - 7 AND current_date - 1
            ORDER BY s.taken_on LIMIT 1) week ON true
        ORDER BY now.machine, now.folder
        """;

    public string Name => "disk";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var disks = await queries.ListAsync(
            Disks,
            row => DiskVerdict.Of(row.GetString(0), new Disk(row.GetString(1), row.GetInt64(2), row.GetInt64(3)), row.GetInt64(4)),
            cancellation);
        return [.. disks.Where(disk => disk.Diagnosis == Diagnoses.DiskFilling || disk.Values["machine"] != Environment.MachineName)];
    }
}

/// <summary>What a disk's numbers mean.</summary>
internal static class DiskVerdict
{
    private const long Full = 1_000_000_000;
    private const long Low = 5_000_000_000;
    private const int SoonDays = 30;

    public static SystemFinding Of(string machine, Disk disk, long growth)
    {
        var days = growth > 0 ? disk.Free / growth : long.MaxValue;
        var diagnosis = disk.Free < Full ? Diagnoses.DiskFull
            : disk.Free < Low ? Diagnoses.DiskLow
            : days < SoonDays ? Diagnoses.DiskFilling
            : Diagnoses.DiskEnough;
        return diagnosis.With(
            ("machine", machine), ("folder", disk.Folder), ("free", Sizes.Text(disk.Free)), ("size", Sizes.Text(disk.Size)),
            ("growth", Sizes.Text(growth)), ("days", days));
    }
}
