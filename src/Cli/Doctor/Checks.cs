using Quittance.Server;

namespace Quittance.Cli.Doctor;

/// <summary>Everything the doctor looks at, in the order it is told.</summary>
internal static class Checks
{
    public static IEnumerable<ICheck> For(ServerSettings settings) =>
    [
        new ToolCheck("pdftotext", "-v", "poppler-utils"),
        new ToolCheck("pdftoppm", "-v", "poppler-utils"),
        new ToolCheck("pdfinfo", "-v", "poppler-utils"),
        new ToolCheck("pdfdetach", "-v", "poppler-utils"),
        new ToolCheck("tesseract", "--version", "tesseract-ocr"),
        new ToolCheck("prlimit", "--version", "util-linux"),
        new DiskCheck(settings.DataFolder),
        new DatabaseCheck(settings),
    ];
}
