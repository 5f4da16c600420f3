namespace Quittance.EndToEnd.Tests;

/// <summary>A <c>pdftotext</c> that waits to be let go before it does its work, so that a test knows what is at hand.</summary>
internal sealed class HeldTool : IDisposable
{
    private const string Script = """
        #!/bin/sh
        here=$(dirname "$0")
        echo > "$here/running.$$"
        while [ ! -e "$here/open" ]; do sleep 0.1; done
        PATH=${PATH#*:}
        exec pdftotext "$@"
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("quittance-held-").FullName;

    public HeldTool()
    {
        var program = Path.Combine(folder, "pdftotext");
        File.WriteAllText(program, Script);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Puts it before the real one, and gives it time.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["PATH"] = $"{folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        ["Quittance__Capture__Reading__ToolSeconds"] = "600",
    };

    /// <summary>How many live at this moment.</summary>
    public int Running => Directory.EnumerateFiles(folder, "running.*").Count(file => Directory.Exists($"/proc/{Path.GetExtension(file)[1..]}"));

    public void LetGo() => File.WriteAllText(Path.Combine(folder, "open"), "");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
