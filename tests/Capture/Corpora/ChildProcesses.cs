using System.Diagnostics;
using System.Globalization;

namespace Quittance.Capture.Tests.Corpora;

internal static class ChildProcesses
{
    private static readonly HashSet<string> Tools = ["prlimit", "pdftotext", "pdfdetach", "pdfinfo", "pdfimages", "pdftoppm", "qpdf", "heif-convert", "tesseract"];

    /// <summary>The names of tools started from here that still run.</summary>
    public static IEnumerable<string> Running() => Process.GetProcesses()
        .Where(process => Tools.Contains(process.ProcessName))
        .Where(process => ParentOf(process.Id) == Environment.ProcessId)
        .Select(process => process.ProcessName);

    private static int? ParentOf(int id)
    {
        var status = $"/proc/{id}/stat";
        try
        {
            return int.Parse(File.ReadAllText(status).Split(')')[^1].Split(' ')[2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended between the question and the look.
            return null;
        }
    }
}
