using System.ComponentModel;
using Quittance.Capture.Recognition;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Capture.Readings;

/// <summary>How a company's documents are read.</summary>
internal sealed record ReadingSettings : ISettingsSection
{
    private const int MostLanguages = 5;

    public static string Name => "reading";

    [Description("The languages of scans and photos, likeliest first, by two letters such as en or hu. A page is taken for the first until its words say that it is in another of them. None: every language the server can recognise, English first.")]
    public IReadOnlyList<string> Languages { get; init; } = [];

    public IEnumerable<FieldProblem> Problems()
    {
        if (Languages.FirstOrDefault(code => !TesseractLanguages.Knows(code)) is { } unknown)
            yield return new("languages", "UNKNOWN", $"'{unknown}' is not one of {string.Join(", ", TesseractLanguages.Codes)}.");
        else if (Languages.Count > MostLanguages || Languages.Distinct(StringComparer.Ordinal).Count() < Languages.Count)
            yield return new("languages", "OUT_OF_RANGE", "Name at most five languages, each once.");
    }
}
