using System.Globalization;

namespace Quittance.Capture.Tools;

/// <summary>A folder that only this user can enter, deleted with everything in it when the work is done.</summary>
internal sealed class PrivateFolder : IDisposable
{
    /// <summary>How the folders of this process are called, so that what a killed one leaves is told from what is in use.</summary>
    public static string Prefix { get; } = string.Create(CultureInfo.InvariantCulture, $"quittance-{Environment.ProcessId}-");

    public string Path { get; } = Directory.CreateTempSubdirectory(Prefix).FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
