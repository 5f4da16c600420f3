namespace Quittance.Capture.Tools;

/// <summary>A folder that only this user can enter, deleted with everything in it when the work is done.</summary>
internal sealed class PrivateFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("quittance-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
