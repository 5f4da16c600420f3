using System.Diagnostics;

namespace Quittance.Platform.Database;

/// <summary>How one of PostgreSQL's programs ended and what it said.</summary>
internal sealed record PrivatePostgresAnswer(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs one of PostgreSQL's programs to its end: no shell, a clean environment, a time limit.</summary>
internal static class PrivatePostgresCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static Task<PrivatePostgresAnswer> RunAsync(
        string program, IEnumerable<string> arguments, string? input = null, string? folder = null, CancellationToken stop = default) =>
        RunAsync(Describe(program, arguments, folder), input, Limit, stop);

    /// <summary>One that is told by its environment where to connect to, and may take long.</summary>
    public static Task<PrivatePostgresAnswer> RunAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, TimeSpan patience, CancellationToken stop)
    {
        var start = Describe(program, arguments, folder: null);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return RunAsync(start, input: null, patience, stop);
    }

    private static async Task<PrivatePostgresAnswer> RunAsync(ProcessStartInfo start, string? input, TimeSpan patience, CancellationToken stop)
    {
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            return await TalkAsync(process, input, limit.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<PrivatePostgresAnswer> TalkAsync(Process process, string? input, CancellationToken stop)
    {
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        await process.StandardInput.WriteAsync(input.AsMemory(), stop);
        process.StandardInput.Close();
        await process.WaitForExitAsync(stop);
        return new PrivatePostgresAnswer(process.ExitCode, await output + await errors);
    }

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, string? folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "/",
        };
        // The caller's PGPORT, PGDATA or language must not steer our server.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }
}
