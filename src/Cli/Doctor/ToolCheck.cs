using System.ComponentModel;
using System.Diagnostics;

namespace Quittance.Cli.Doctor;

/// <summary>A program that reading needs.</summary>
internal sealed class ToolCheck(string tool, string versionArgument, string package) : ICheck
{
    public string Name => tool;

    public async Task<Finding> RunAsync(CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, [versionArgument])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var said = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            return new Finding(true, string.Concat(said).Split('\n')[0].Trim());
        }
        catch (Win32Exception)
        {
            return new Finding(false, "not installed", $"apt-get install {package}");
        }
    }
}
