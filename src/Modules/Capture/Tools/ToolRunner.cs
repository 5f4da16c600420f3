using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;

namespace Quittance.Capture.Tools;

/// <summary>
/// Runs a program on a hostile file: no shell, arguments as a list, limits on time, memory, output, files and on how many run
/// at once. A program that passes its limits is killed with everything it started.
/// </summary>
internal sealed class ToolRunner(IOptions<ReadingOptions> options, TimeProvider time) : IDisposable
{
    private readonly ReadingOptions limits = options.Value;
    private readonly SemaphoreSlim slots = new(options.Value.ParallelTools);

    /// <summary>Whether a tool could start now with room for another beside it: nobody waits, and a core would be idle.</summary>
    public bool HasRoomForTwo => slots.CurrentCount >= 2;

    public async Task<ToolOutcome> RunAsync(string tool, IReadOnlyList<string> arguments, PrivateFolder folder, CancellationToken cancellation)
    {
        if (Locate("prlimit") is not { } prlimit)
            return new ToolOutcome.Missing("prlimit");
        if (Locate(tool) is not { } program)
            return new ToolOutcome.Missing(tool);

        await slots.WaitAsync(cancellation);
        try
        {
            return await RunAsync(Start(prlimit, program, arguments, folder), cancellation);
        }
        finally
        {
            slots.Release();
        }
    }

    public void Dispose() => slots.Dispose();

    private async Task<ToolOutcome> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = Process.Start(start)!;
        using var timer = new CancellationTokenSource(TimeSpan.FromSeconds(limits.ToolSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            process.StandardInput.Close();
            return await CollectAsync(process, either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            return new ToolOutcome.TimedOut();
        }
        finally
        {
            await KillAsync(process);
        }
    }

    private async Task<ToolOutcome> CollectAsync(Process process, CancellationToken cancellation)
    {
        var output = CappedOutput.ReadAsync(process.StandardOutput.BaseStream, limits.MaxToolOutputBytes, cancellation);
        var errors = CappedOutput.ReadMessageAsync(process.StandardError.BaseStream, cancellation);
        if (await output is not { } bytes)
            return new ToolOutcome.TooMuchOutput();
        var message = await errors;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? new ToolOutcome.Done(bytes, message)
            : new ToolOutcome.Failed(process.ExitCode, message);
    }

    private ProcessStartInfo Start(string prlimit, string program, IReadOnlyList<string> arguments, PrivateFolder folder)
    {
        var start = new ProcessStartInfo(prlimit)
        {
            UseShellExecute = false,
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={limits.ToolMemoryBytes}"));
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={limits.ToolSeconds}"));
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--fsize={limits.MaxToolFileBytes}"));
        start.ArgumentList.Add("--core=0");
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        SetEnvironment(start, folder);
        return start;
    }

    /// <summary>A tool sees nothing of the server's environment: it may hold secrets.</summary>
    private static void SetEnvironment(ProcessStartInfo start, PrivateFolder folder)
    {
        var tessdata = Environment.GetEnvironmentVariable("TESSDATA_PREFIX");
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["HOME"] = folder.Path;
        start.Environment["TMPDIR"] = folder.Path;
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        if (tessdata is not null)
            start.Environment["TESSDATA_PREFIX"] = tessdata;
    }

    private static string? Locate(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);

    /// <summary>Returns when it is gone: nothing may write into the private folder while that is deleted.</summary>
    private static async Task KillAsync(Process process)
    {
        try
        {
            if (process.HasExited)
                return;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the kill, which is what was wanted.
        }
    }
}
