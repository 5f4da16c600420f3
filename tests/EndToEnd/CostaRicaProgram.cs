using System.Diagnostics;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>Runs <c>quittance cr</c> as a process of its own.</summary>
internal static class CostaRicaProgram
{
    private static readonly string Program = Path.Combine(Repository.Root, "artifacts", "bin", "Quittance.Cli", "debug", "quittance");

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Behind <c>cr</c>.</param>
    /// <param name="pin">What the environment says the PIN is; null for nothing.</param>
    /// <param name="typed">What comes on standard input; null for none.</param>
    public static async Task<(int Code, string Said, string Error)> RunAsync(string[] arguments, string? pin = null, string? typed = null)
    {
        var start = new ProcessStartInfo(Program, ["cr", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["QUITTANCE_CR_PIN"] = pin;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said, await wrong);
    }
}
