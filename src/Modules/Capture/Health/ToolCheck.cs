using Quittance.Capture.Tools;
using Quittance.Platform.Contracts.Health;

namespace Quittance.Capture.Health;

/// <summary>The programs that reading needs, and the data that recognition needs.</summary>
internal sealed class ToolCheck(ToolRunner runner, Tesseract tesseract) : ISystemCheck
{
    private sealed record Tool(string Name, string VersionArgument, string Package);

    private static readonly Tool[] Tools =
    [
        new("prlimit", "--version", "util-linux"),
        new("pdfinfo", "-v", "poppler-utils"),
        new("pdftotext", "-v", "poppler-utils"),
        new("pdftoppm", "-v", "poppler-utils"),
        new("pdfimages", "-v", "poppler-utils"),
        new("pdfdetach", "-v", "poppler-utils"),
        new("tesseract", "--version", "tesseract-ocr"),
        new("heif-convert", "--help", "libheif-examples"),
    ];

    public string Name => "tools";

    public bool NeedsDatabase => false;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        using var folder = new PrivateFolder();
        var looks = await Task.WhenAll(Tools.Select(async tool => (tool, Found: await VersionAsync(tool, folder, cancellation))));
        List<SystemFinding> findings =
        [
            .. looks.Where(look => look.Found is null).Select(look => CaptureDiagnoses.ToolMissing.With(
                ("tool", look.tool.Name), ("package", look.tool.Package))),
        ];
        if (findings.Count == 0 && !(await tesseract.LookForLanguagesAsync(folder, cancellation)).Contains("eng"))
            findings.Add(CaptureDiagnoses.LanguageMissing.With());
        return findings.Count > 0
            ? findings
            : [CaptureDiagnoses.ToolsFound.With(("tools", string.Join(", ", looks.Select(look => look.Found).Distinct(StringComparer.Ordinal))))];
    }

    /// <summary>The first line of what it says of itself; null when it is not there.</summary>
    private async Task<string?> VersionAsync(Tool tool, PrivateFolder folder, CancellationToken cancellation) =>
        await runner.RunAsync(tool.Name, [tool.VersionArgument], folder, cancellation) switch
        {
            ToolOutcome.Missing => null,
            ToolOutcome.Done done => (done.Text + done.Message).Split('\n')[0].Trim(),
            ToolOutcome.Failed failed => failed.Message.Split('\n')[0].Trim(),
            _ => tool.Name,
        };
}
