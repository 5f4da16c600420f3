using System.Globalization;

namespace Quittance.Platform.Database;

/// <summary>The folder of one installed PostgreSQL, such as <c>/usr/lib/postgresql/15/bin</c>, and its major version.</summary>
internal sealed record PrivatePostgresBinaries(string Folder, int Major)
{
    private const int Oldest = 15;

    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>The newest installation; or the one of the version that made the data, when there are data.</summary>
    public static async Task<PrivatePostgresBinaries> FindAsync(int? dataMajor, CancellationToken stop)
    {
        var found = Packaged().Concat(await OnPathAsync(stop)).Where(one => one.Major >= Oldest).ToList();
        if (found.Count == 0)
            throw PrivatePostgresErrors.NoBinaries.Because($"looked in {DebianRoot} and PATH");
        if (dataMajor is null)
            return found.MaxBy(one => one.Major)!;
        return found.Find(one => one.Major == dataMajor)
            ?? throw PrivatePostgresErrors.VersionGone.Because($"made by {dataMajor}, installed {found[0].Major}");
    }

    private const string DebianRoot = "/usr/lib/postgresql";

    private static IEnumerable<PrivatePostgresBinaries> Packaged() =>
        from folder in Directory.Exists(DebianRoot) ? Directory.GetDirectories(DebianRoot) : []
        let bin = Path.Combine(folder, "bin")
        where IsComplete(bin)
        let major = int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number) ? number : 0
        select new PrivatePostgresBinaries(bin, major);

    private static async Task<IEnumerable<PrivatePostgresBinaries>> OnPathAsync(CancellationToken stop)
    {
        var folder = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(IsComplete);
        if (folder is null)
            return [];
        var answer = await PrivatePostgresCommand.RunAsync(Path.Combine(folder, "postgres"), ["--version"], stop: stop);
        return [new PrivatePostgresBinaries(folder, MajorOf(answer.Output))];
    }

    private static bool IsComplete(string folder) =>
        folder.Length > 0 && File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl"));

    // "postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)"
    private static int MajorOf(string version) =>
        version.Split(' ').Select(word => word.Split('.')[0]).Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var major) ? major : 0)
            .FirstOrDefault(major => major > 0);
}
