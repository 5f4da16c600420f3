using System.Globalization;

namespace Quittance.Platform.Database;

/// <summary>What <c>postmaster.pid</c> says: the process and the folder of its socket.</summary>
internal sealed record PrivatePostgresPidFile(int ProcessId, string SocketFolder)
{
    /// <summary>The server that runs on the data now, or null. A file left by a dead one is removed.</summary>
    public static PrivatePostgresPidFile? Running(string data)
    {
        var file = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(file))
            return null;
        var text = File.ReadAllText(file);
        var lines = text.Split('\n');
        if (lines.Length > 4 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id) && Serves(id, text))
            return new(id, lines[4].Trim());
        // The number may be another program's by now, which PostgreSQL itself would take for a running server.
        File.Delete(file);
        return null;
    }

    // A postmaster works in its data folder, so the same file lies there; with any other process of that number it does not.
    private static bool Serves(int processId, string pidFile)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/cwd/postmaster.pid")) == pidFile;
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
