namespace Quittance.Capture.Recognition;

/// <summary>The languages whose words the reader knows, with Tesseract's names for their data. English leads.</summary>
internal static class TesseractLanguages
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["en"] = "eng",
        ["de"] = "deu",
        ["es"] = "spa",
        ["fr"] = "fra",
        ["hu"] = "hun",
        ["it"] = "ita",
        ["nl"] = "nld",
        ["pl"] = "pol",
        ["pt"] = "por",
        ["cs"] = "ces",
        ["da"] = "dan",
        ["fi"] = "fin",
        ["hr"] = "hrv",
        ["no"] = "nor",
        ["ro"] = "ron",
        ["sk"] = "slk",
        ["sv"] = "swe",
        ["tr"] = "tur",
    };

    /// <summary>By ISO 639-1.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Names.Keys];

    public static bool Knows(string code) => Names.ContainsKey(code);

    public static string NameOf(string code) => Names[code];
}
