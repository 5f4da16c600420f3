using System.Globalization;

namespace Quittance.Platform.Database;

/// <summary>
/// The account the server runs as. PostgreSQL refuses to run as root; then it is dropped to one with no privileges.
/// Any other caller runs it as itself.
/// </summary>
internal sealed class PrivatePostgresAccount
{
    private readonly string? uid;
    private readonly string? gid;

    private PrivatePostgresAccount(string? uid, string? gid) => (this.uid, this.gid) = (uid, gid);

    public static PrivatePostgresAccount Find() => Environment.IsPrivilegedProcess ? Unprivileged() : new(null, null);

    public Task<PrivatePostgresAnswer> RunAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken stop)
    {
        if (uid is null)
            return PrivatePostgresCommand.RunAsync(program, arguments, folder: folder, stop: stop);
        string[] drop = [$"--reuid={uid}", $"--regid={gid}", "--clear-groups", "--inh-caps=-all", "--", program];
        return PrivatePostgresCommand.RunAsync("setpriv", drop.Concat(arguments), folder: folder, stop: stop);
    }

    /// <summary>Makes a folder that only this account may enter.</summary>
    public async Task OwnFolderAsync(string folder, CancellationToken stop) =>
        Accept(await PrivatePostgresCommand.RunAsync("install", ["-d", "-m", "0700", .. Owner, "--", folder], stop: stop));

    /// <summary>Writes a file that only this account may read.</summary>
    public async Task WriteFileAsync(string file, string text, CancellationToken stop) =>
        Accept(await PrivatePostgresCommand.RunAsync("install", ["-m", "0600", .. Owner, "--", "/dev/stdin", file], text, stop: stop));

    /// <summary>Whether this account gets through every parent of the folder and may write in it.</summary>
    public async Task<bool> ReachesAsync(string folder, CancellationToken stop) =>
        (await RunAsync("test", ["-w", folder, "-a", "-x", folder], "/", stop)).Succeeded;

    private string[] Owner => uid is null ? [] : ["-o", uid, "-g", gid!];

    private static void Accept(PrivatePostgresAnswer answer)
    {
        if (!answer.Succeeded)
            throw PrivatePostgresErrors.NotWritable.Because(answer.Output);
    }

    private static PrivatePostgresAccount Unprivileged()
    {
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        var account = accounts.Find(fields => fields[0] == "postgres") ?? accounts.Find(fields => fields[0] == "nobody")
            ?? throw PrivatePostgresErrors.NoAccount.Because("looked in /etc/passwd");
        return new(Number(account[2]), Number(account[3]));
    }

    private static string Number(string id) => int.Parse(id, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
