using Quittance.Formats.CostaRica;

namespace Quittance.Cli.CostaRica;

/// <summary>A file and its judgement.</summary>
internal sealed record FileVerdict(string File, ValidationReport Report)
{
    private const string Unreadable = "CR-FIL-001";

    /// <summary>A file that cannot be read has a finding like any other.</summary>
    public static async Task<FileVerdict> OfAsync(string file, ValidationOptions options, OfficialSchemas? gate, CancellationToken cancellation)
    {
        try
        {
            await using var stream = System.IO.File.OpenRead(file);
            var report = ComprobanteValidator.Check(stream, options);
            cancellation.ThrowIfCancellationRequested();
            return new FileVerdict(file, WithGate(report, stream, gate));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var finding = new Finding(Unreadable, "/", failure.Message, $"No se puede leer el archivo: {failure.Message}", FindingSeverity.Error);
            return new FileVerdict(file, new ValidationReport(Kind: null, [finding]));
        }
    }

    // What is none of the nine documents is not shown to the official schemas; the installed ones may be of the other publication.
    private static ValidationReport WithGate(ValidationReport report, FileStream stream, OfficialSchemas? gate)
    {
        if (gate is null || report.Findings.Any(finding => finding.Code.StartsWith("CR-XML", StringComparison.Ordinal) || finding.Code.StartsWith("CR-DOC", StringComparison.Ordinal)))
            return report;
        stream.Position = 0;
        return report with { Findings = [.. report.Findings, .. gate.Check(stream)] };
    }
}
