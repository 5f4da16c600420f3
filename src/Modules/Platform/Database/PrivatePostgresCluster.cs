using System.Diagnostics;
using System.Globalization;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Database;

/// <summary>Makes, starts and stops the server process of one folder. Its caller holds the start lock.</summary>
internal sealed class PrivatePostgresCluster(
    PrivatePostgresFolder folder, PrivatePostgresAccount account, PrivatePostgresBinaries binaries, PrivatePostgresOptions options)
{
    public const string Superuser = "quittance_owner";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Makes the data if there are none. They appear whole: a crash half way leaves only <c>data.new</c>, which is made again.</summary>
    public async Task<PrivatePostgresSecrets> InitializeAsync(CancellationToken stop)
    {
        if (folder.HasData)
            return PrivatePostgresSecrets.Read(folder.Secrets) ?? throw PrivatePostgresErrors.SecretLost.Because(folder.Secrets);
        var secrets = PrivatePostgresSecrets.Create(folder.Secrets);
        if (Directory.Exists(folder.HalfData))
            Directory.Delete(folder.HalfData, recursive: true);
        await account.OwnFolderAsync(folder.HalfData, stop);
        await InitDbAsync(secrets.Owner, stop);
        Directory.Move(folder.HalfData, folder.Data);
        return secrets;
    }

    /// <summary>Starts the server and waits until it answers.</summary>
    public async Task<PrivatePostgresPidFile> StartAsync(CancellationToken stop)
    {
        await account.WriteFileAsync(folder.Settings, PrivatePostgresSettings.Text(await SocketFolderAsync(stop), options), stop);
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var said = await TryStartAsync(stop);
            if (PrivatePostgresPidFile.Running(folder.Data) is { } running)
                return running;
            // The children of a killed server take a moment to notice; PostgreSQL rightly refuses until they are gone.
            if (!said.Contains("pre-existing shared memory", StringComparison.Ordinal) || Stopwatch.GetElapsedTime(since) > options.Patience)
                throw Explain(PrivatePostgresErrors.NotStarted, said);
            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>Ends the server at once and in order: open transactions are rolled back, the data are closed.</summary>
    public async Task StopAsync(CancellationToken stop)
    {
        if (PrivatePostgresPidFile.Running(folder.Data) is not { } running)
            return;
        var answer = await account.RunAsync(binaries["pg_ctl"], ["stop", "-D", folder.Data, "-m", "fast", "-w"], folder.Run, stop);
        if (!answer.Succeeded && PrivatePostgresPidFile.Running(folder.Data) is not null)
            throw Explain(PrivatePostgresErrors.NotStopped, answer.Output);
        if (running.SocketFolder != folder.Run && Directory.Exists(running.SocketFolder))
            Directory.Delete(running.SocketFolder, recursive: true);
    }

    private async Task InitDbAsync(string password, CancellationToken stop)
    {
        var passwordFile = Path.Combine(folder.Run, "password");
        await account.WriteFileAsync(passwordFile, password, stop);
        string[] arguments =
        [
            "-D", folder.HalfData, "-U", Superuser, $"--pwfile={passwordFile}", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8",
            options.Durable ? "--data-checksums" : "--no-sync",
        ];
        var answer = await account.RunAsync(binaries["initdb"], arguments, folder.Run, stop);
        File.Delete(passwordFile);
        if (!answer.Succeeded)
            throw Explain(PrivatePostgresErrors.NotStarted, answer.Output);
        await File.AppendAllTextAsync(Path.Combine(folder.HalfData, "postgresql.conf"), "include 'quittance.conf'\n", stop);
    }

    private async Task<string> TryStartAsync(CancellationToken stop)
    {
        var before = File.Exists(folder.Log) ? new FileInfo(folder.Log).Length : 0;
        var patience = ((int)options.Patience.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        // pg_ctl puts the server into a session of its own, so Ctrl-C in our terminal reaches us alone and we stop it in order.
        // It passes the log's name to a shell: hence the plain relative name.
        string[] arguments = ["start", "-D", folder.Data, "-w", "-t", patience, "-l", Path.GetFileName(folder.Log)];
        var answer = await account.RunAsync(binaries["pg_ctl"], arguments, folder.Run, stop);
        return answer.Succeeded ? "" : answer.Output + LogSince(before);
    }

    private string LogSince(long position)
    {
        if (!File.Exists(folder.Log))
            return "";
        using var log = File.OpenText(folder.Log);
        log.BaseStream.Seek(position, SeekOrigin.Begin);
        return log.ReadToEnd();
    }

    // A socket's path is short by law, a checkout's need not be.
    private async Task<string> SocketFolderAsync(CancellationToken stop)
    {
        if (folder.TakesSockets)
            return folder.Run;
        var shorter = Directory.CreateTempSubdirectory("quittance-pg-").FullName;
        await account.OwnFolderAsync(shorter, stop);
        return shorter;
    }

    private static RefusalException Explain(Error otherwise, string said)
    {
        var error = said.Contains("No space left on device", StringComparison.Ordinal) ? PrivatePostgresErrors.DiskFull : otherwise;
        var line = said.Split('\n').LastOrDefault(one => one.Contains("FATAL", StringComparison.Ordinal) || one.Contains("error:", StringComparison.Ordinal));
        return error.Because(line ?? said);
    }
}
