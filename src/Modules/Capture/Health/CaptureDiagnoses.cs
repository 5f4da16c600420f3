using Quittance.Platform.Contracts.Health;

namespace Quittance.Capture.Health;

/// <summary>What Capture's checks can find.</summary>
internal static class CaptureDiagnoses
{
    public static readonly Diagnosis ToolsFound = new("tools.found", SystemState.Ok, "Every reading tool is installed: {tools}.");

    public static readonly Diagnosis ToolMissing = new("tools.missing", SystemState.Error,
        "{tool} is not installed: there are files that cannot be read.", "Run: apt-get install {package}");

    public static readonly Diagnosis LanguageMissing = new("tools.language-missing", SystemState.Error,
        "Tesseract has no data for English: no scan can be recognised.", "Run: apt-get install tesseract-ocr-eng");

    public static readonly Diagnosis LanguagesFound = new("languages.found", SystemState.Ok, "Scans are recognised in {languages}.");

    public static readonly Diagnosis LanguagesMissing = new("languages.missing", SystemState.Warning,
        "A company has scans in {languages}, for which Tesseract has no data: they are recognised as another language, without its accents.",
        "Run: apt-get install {packages}");

    public static readonly Diagnosis ReadingsFlow = new("readings.flow", SystemState.Ok, "{waiting} documents wait to be read; none waits too long.");

    public static readonly Diagnosis ReadingsLate = new("readings.late", SystemState.Warning,
        "A document has waited {minutes} minutes to be read; {waiting} wait.", "Look at the nodes: is a worker running? If it is busy for long, start another one.");
}
