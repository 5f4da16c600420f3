using Quittance.Capture.Readings;
using Quittance.Capture.Recognition;
using Quittance.Capture.Tools;
using Quittance.Platform.Contracts.Health;

namespace Quittance.Capture.Health;

/// <summary>Whether the languages that companies chose for their scans can be recognised here.</summary>
internal sealed class LanguageCheck(WorkerQueries queries, Tesseract tesseract) : ISystemCheck
{
    private static readonly string Chosen = $"""
        SELECT DISTINCT jsonb_array_elements_text("values" -> 'languages') FROM platform.company_settings
        WHERE section = '{ReadingSettings.Name}' AND jsonb_typeof("values" -> 'languages') = 'array' ORDER BY 1
        """;

    public string Name => "languages";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        using var folder = new PrivateFolder();
        var installed = await tesseract.LookForLanguagesAsync(folder, cancellation);
        var chosen = await queries.ListAsync(Chosen, row => row.GetString(0), cancellation);
        var missing = chosen.Where(code => TesseractLanguages.Knows(code) && !installed.Contains(TesseractLanguages.NameOf(code))).ToList();
        if (missing.Count == 0)
            return [CaptureDiagnoses.LanguagesFound.With(("languages", string.Join(", ", SpokenLanguages.Of([], installed).Codes)))];
        return [CaptureDiagnoses.LanguagesMissing.With(
            ("languages", string.Join(", ", missing)),
            ("packages", string.Join(' ', missing.Select(code => "tesseract-ocr-" + TesseractLanguages.NameOf(code)))))];
    }
}
