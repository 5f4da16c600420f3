using System.Globalization;
using Quittance.Capture.Contracts;

namespace Quittance.Capture.Tools;

/// <summary>Optical character recognition, one thread per page.</summary>
internal sealed class Tesseract(ToolRunner runner)
{
    private volatile IReadOnlySet<string>? languages;

    /// <summary>The words of a picture as tab-separated values, one row per word with box and certainty.</summary>
    public async Task<string> WordsAsync(
        string picture, string language, int dpi, PageMode mode, PrivateFolder folder, CancellationToken cancellation)
    {
        var resolution = dpi.ToString(CultureInfo.InvariantCulture);
        var division = ((int)mode).ToString(CultureInfo.InvariantCulture);
        string[] arguments = [picture, "stdout", "-l", language, "--dpi", resolution, "--psm", division, "tsv"];
        return (await runner.RunAsync("tesseract", arguments, folder, cancellation)).OrUnreadable(WhyFailed).Text;
    }

    /// <summary>The pages of a picture file as a PDF, each point a pixel: Tesseract reads TIFF, poppler does not.</summary>
    public async Task<string> AsPdfAsync(string picture, PrivateFolder folder, CancellationToken cancellation)
    {
        string[] arguments = [picture, folder.File("pages"), "-l", "eng", "--dpi", "72", "--psm", "7", "pdf"];
        (await runner.RunAsync("tesseract", arguments, folder, cancellation)).OrUnreadable(WhyFailed);
        return folder.File("pages.pdf");
    }

    /// <summary>The installed language data, by Tesseract's own names such as <c>deu</c>; as last looked for.</summary>
    public async Task<IReadOnlySet<string>> LanguagesAsync(PrivateFolder folder, CancellationToken cancellation) =>
        languages ?? await LookForLanguagesAsync(folder, cancellation);

    /// <summary>The language data installed now.</summary>
    public async Task<IReadOnlySet<string>> LookForLanguagesAsync(PrivateFolder folder, CancellationToken cancellation)
    {
        var listing = (await runner.RunAsync("tesseract", ["--list-langs"], folder, cancellation)).OrUnreadable(WhyFailed).Text;
        return languages = listing.Split('\n').Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet();
    }

    private static ReadingProblem WhyFailed(ToolOutcome.Failed failed) =>
        failed.Message.Contains("read", StringComparison.OrdinalIgnoreCase) ? ReadingProblems.DamagedImage : ReadingProblems.ToolFailed;
}
