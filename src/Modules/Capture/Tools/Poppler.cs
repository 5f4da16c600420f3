using System.Globalization;
using Quittance.Capture.Contracts;

namespace Quittance.Capture.Tools;

/// <summary>The poppler programs: what a PDF is, what is attached to it, its words, its pages as pictures.</summary>
internal sealed class Poppler(ToolRunner runner)
{
    public async Task<PdfInfo> InfoAsync(string path, PrivateFolder folder, CancellationToken cancellation)
    {
        var outcome = await runner.RunAsync("pdfinfo", [path], folder, cancellation);
        return PdfInfo.Parse(outcome.OrUnreadable(WhyPdfFailed).Text);
    }

    /// <summary>The names of the attached files, in the order <see cref="DetachAsync"/> counts them from 1.</summary>
    public async Task<IReadOnlyList<string>> AttachmentsAsync(string path, PrivateFolder folder, CancellationToken cancellation)
    {
        var outcome = await runner.RunAsync("pdfdetach", ["-list", path], folder, cancellation);
        return outcome is ToolOutcome.Missing
            ? throw new UnreadableException(ReadingProblems.ToolMissing("pdfdetach"))
            : ParseAttachments((outcome as ToolOutcome.Done)?.Text ?? "");
    }

    public async Task DetachAsync(string path, int number, string target, PrivateFolder folder, CancellationToken cancellation)
    {
        var which = number.ToString(CultureInfo.InvariantCulture);
        (await runner.RunAsync("pdfdetach", ["-save", which, "-o", target, path], folder, cancellation)).OrUnreadable(WhyPdfFailed);
    }

    /// <summary>The words of the first pages with their boxes, as the XHTML that pdftotext writes.</summary>
    public async Task<string> WordsAsync(string path, int pages, PrivateFolder folder, CancellationToken cancellation)
    {
        var last = pages.ToString(CultureInfo.InvariantCulture);
        var outcome = await runner.RunAsync("pdftotext", ["-bbox-layout", "-l", last, path, "-"], folder, cancellation);
        return outcome.OrUnreadable(WhyPdfFailed).Text;
    }

    /// <summary>The pictures on the first pages; none when the file cannot be understood.</summary>
    public async Task<IReadOnlyList<PlacedPicture>> PicturesAsync(string path, int pages, PrivateFolder folder, CancellationToken cancellation)
    {
        var last = pages.ToString(CultureInfo.InvariantCulture);
        return await runner.RunAsync("pdfimages", ["-list", "-l", last, path], folder, cancellation) switch
        {
            ToolOutcome.Done done => PlacedPicture.Parse(done.Text),
            ToolOutcome.Missing missing => throw new UnreadableException(ReadingProblems.ToolMissing(missing.Tool)),
            _ => [],
        };
    }

    /// <summary>One page as a grey picture, ready to be recognised.</summary>
    public async Task<string> GreyPageAsync(string path, int page, int dpi, PrivateFolder folder, CancellationToken cancellation)
    {
        var name = await DrawAsync(path, page, dpi, ["-gray"], folder, cancellation);
        return folder.File(name + ".pgm");
    }

    /// <summary>One page as a picture with its colours, ready to be recognised.</summary>
    public async Task<string> ColouredPageAsync(string path, int page, int dpi, PrivateFolder folder, CancellationToken cancellation)
    {
        var name = await DrawAsync(path, page, dpi, [], folder, cancellation);
        return folder.File(name + ".ppm");
    }

    /// <summary>One page as a PNG, for people.</summary>
    public async Task<string> PngPageAsync(string path, int page, int dpi, PrivateFolder folder, CancellationToken cancellation)
    {
        var name = await DrawAsync(path, page, dpi, ["-png"], folder, cancellation);
        return folder.File(name + ".png");
    }

    private async Task<string> DrawAsync(
        string path, int page, int dpi, string[] format, PrivateFolder folder, CancellationToken cancellation)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var resolution = dpi.ToString(CultureInfo.InvariantCulture);
        var name = string.Create(CultureInfo.InvariantCulture, $"page-{number}-{Guid.CreateVersion7():N}");
        string[] arguments =
            ["-q", .. format, "-r", resolution, "-f", number, "-l", number, "-singlefile", path, folder.File(name)];
        (await runner.RunAsync("pdftoppm", arguments, folder, cancellation)).OrUnreadable(WhyPdfFailed);
        return name;
    }

    private static ReadingProblem WhyPdfFailed(ToolOutcome.Failed failed) =>
        failed.Message.Contains("password", StringComparison.OrdinalIgnoreCase) ? ReadingProblems.Encrypted : ReadingProblems.Damaged;

    private static List<string> ParseAttachments(string listing) =>
        [.. listing.Split('\n')
            .Select(line => line.Split(": ", 2))
            .Where(parts => parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out _))
            .Select(parts => parts[1].Trim())];
}
