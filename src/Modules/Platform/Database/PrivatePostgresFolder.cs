using System.Globalization;
using System.Text;

namespace Quittance.Platform.Database;

/// <summary>
/// What lies where. <c>data</c> and <c>run</c> belong to the account the server runs as; the rest to the caller.
/// </summary>
internal sealed record PrivatePostgresFolder(string Path)
{
    // sockaddr_un holds 108 bytes with the closing zero; the socket's own name is "/.s.PGSQL.5432".
    private const int LongestSocketFolder = 107 - 14;

    public string Data => In("data");
    public string HalfData => In("data.new");
    public string Run => In("run");
    public string Log => In("run/server.log");
    public string Settings => In("data/quittance.conf");
    public string Secrets => In("secrets.json");
    public string StartLock => In("start.lock");
    public string UsersLock => In("users.lock");

    public bool HasData => File.Exists(In("data/PG_VERSION"));

    public int? DataMajor => HasData ? int.Parse(File.ReadAllText(In("data/PG_VERSION")), CultureInfo.InvariantCulture) : null;

    /// <summary>Whether clients can be told of a socket in <see cref="Run"/>: short enough, and no character that splits a host list.</summary>
    public bool TakesSockets =>
        Encoding.UTF8.GetByteCount(Run) <= LongestSocketFolder && Run.All(letter => char.IsAsciiLetterOrDigit(letter) || "/._-".Contains(letter));

    /// <summary>
    /// The folder asked for; or one in the system's state folder, noted there, when the unprivileged account cannot get
    /// through a parent of it (a checkout under root's home).
    /// </summary>
    public static async Task<PrivatePostgresFolder> PrepareAsync(string wanted, PrivatePostgresAccount account, CancellationToken stop)
    {
        var folder = new PrivatePostgresFolder(System.IO.Path.GetFullPath(wanted));
        await folder.MakeAsync(account, stop);
        if (await account.ReachesAsync(folder.Run, stop))
            return folder;
        var elsewhere = new PrivatePostgresFolder(Elsewhere(folder.In("moved-to")));
        await elsewhere.MakeAsync(account, stop);
        return await account.ReachesAsync(elsewhere.Run, stop) ? elsewhere : throw PrivatePostgresErrors.NotWritable.Because(elsewhere.Run);
    }

    private async Task MakeAsync(PrivatePostgresAccount account, CancellationToken stop)
    {
        // Passable, so that the account reaches its two folders; what is secret beside them has a mode of its own.
        var answer = await PrivatePostgresCommand.RunAsync("install", ["-d", "-m", "0711", "--", Path], stop: stop);
        if (!answer.Succeeded)
            throw PrivatePostgresErrors.NotWritable.Because(answer.Output);
        await account.OwnFolderAsync(Run, stop);
    }

    // A fresh clone has no note, so it never inherits the data of a checkout that stood at the same place.
    private static string Elsewhere(string note)
    {
        if (File.Exists(note))
            return File.ReadAllText(note).Trim();
        var folder = System.IO.Path.Combine("/var/lib", "quittance-postgres-" + System.IO.Path.GetRandomFileName()[..8]);
        File.WriteAllText(note, folder);
        return folder;
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
