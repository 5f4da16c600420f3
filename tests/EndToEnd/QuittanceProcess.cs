using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>The program as an operator runs it: a process of its own, which a test may kill.</summary>
/// <param name="database">Where its data are.</param>
/// <param name="sandbox">What stands in for outside systems.</param>
/// <param name="environment">Settings of the operator.</param>
/// <param name="read">Is told every line that the server writes.</param>
public sealed class QuittanceProcess(
    TestDatabase database, TestSandbox? sandbox = null, IReadOnlyDictionary<string, string>? environment = null, Action<string>? read = null) : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(Repository.Root, "artifacts", "bin", "Quittance.Cli", "debug", "quittance");

    private readonly string folder = Directory.CreateTempSubdirectory("quittance-e2e-").FullName;
    private readonly int port = FreePort();
    private Process? server;

    /// <summary>A test asks more often, from one address, than people do.</summary>
    public static IReadOnlyDictionary<string, string> Unlimited { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Quittance__Limits__PerCaller"] = "0",
        ["Quittance__Limits__PerAddress"] = "0",
        ["Quittance__Limits__SignInsPerAddress"] = "0",
    };

    public string DataFolder => folder;

    public Uri Address => new($"http://127.0.0.1:{port}");

    private string[] Database => ["--data", folder, "--database", database.AppConnectionString, "--owner-database", database.OwnerConnectionString];

    /// <summary>The sandbox takes the mails too; a test without one sends none, and asks nobody outside.</summary>
    private Dictionary<string, string> Outside => sandbox is null ? new(StringComparer.Ordinal) { ["Quittance__Hacienda__Registry"] = "off" } : new(StringComparer.Ordinal)
    {
        ["Quittance__Mail__Host"] = "127.0.0.1",
        ["Quittance__Mail__Port"] = $"{sandbox.SmtpPort}",
        ["Quittance__Mail__Security"] = "None",
        ["Quittance__Mail__From"] = "Quittance <no-reply@a.example>",
    };

    /// <summary>What else the operator has set in the environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The operator has named the address by which others reach it.</summary>
    public bool HasPublicAddress { get; init; }

    public async Task StartAsync()
    {
        string[] outside = sandbox is null ? [] : ["--sandbox", sandbox.Address.ToString()];
        server = Start(["serve", "--port", $"{port}", "--web", Path.Combine(Repository.Root, "web", "dist"), .. outside, .. Database]);
        using var http = new HttpClient { BaseAddress = Address };
        await Eventually.TrueAsync(() => AnswersAsync(http));
    }

    /// <summary>As a power cut would: no farewell, no clean-up.</summary>
    public async Task KillAsync()
    {
        server!.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        server = null;
    }

    /// <summary>As a service manager does: asks it to stop, and tells how it ended and how long that took.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> StopAsync()
    {
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", $"{server!.Id}"]))
            await kill.WaitForExitAsync();
        await server.WaitForExitAsync();
        var ended = (server.ExitCode, watch.Elapsed);
        server.Dispose();
        server = null;
        return ended;
    }

    /// <summary>Runs another command of the program on the same data.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] command)
    {
        using var process = Start([.. command, .. Database]);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in (environment ?? Unlimited).Concat(Outside))
            start.Environment[name] = value;
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        if (HasPublicAddress)
            start.Environment["Quittance__PublicUrl"] = Address.ToString();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => read?.Invoke(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        if (arguments.First() == "serve")
            process.BeginOutputReadLine();
        return process;
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
