using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Recognition;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Gets the words of a PDF: from its text layer when it has a usable one, else by recognising its pages.</summary>
internal sealed class WordSource(Poppler poppler, PageRecognition recognition, IOptions<ReadingOptions> options)
{
    /// <summary>The pages of a PDF with the words of its text layer, which may be none.</summary>
    public async Task<IReadOnlyList<TextPage>> TextLayerAsync(IncomingFile pdf, PrivateFolder folder, CancellationToken cancellation)
    {
        var most = options.Value.MaxPages;
        var pages = BboxLayout.Parse(await poppler.WordsAsync(pdf.Path, most + 1, folder, cancellation));
        if (pages.Count == 0)
            throw new UnreadableException(ReadingProblems.Damaged);
        return pages.Count <= most ? pages : throw new UnreadableException(ReadingProblems.TooManyPages);
    }

    /// <summary>The pages as they are recognised.</summary>
    public Task<IReadOnlyList<TextPage>> RecognisedAsync(
        IncomingFile file, IReadOnlyList<TextPage> pages, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation) =>
        recognition.OfSheetsAsync([.. pages.Select(page => SheetOf(file, page))], languages, folder, cancellation);

    private Sheet SheetOf(IncomingFile file, TextPage page) =>
        new(() => Task.FromResult(file.Path), page.Number, PageResolution.Within(options.Value, page.Width, page.Height, options.Value.OcrDpi));
}
