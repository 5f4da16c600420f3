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
    private const double MostOfIt = 0.5;

    /// <summary>The pages of a PDF with the words of its text layer, which may be none.</summary>
    public async Task<IReadOnlyList<TextPage>> TextLayerAsync(IncomingFile pdf, PrivateFolder folder, CancellationToken cancellation)
    {
        var most = options.Value.MaxPages;
        var pages = BboxLayout.Parse(await poppler.WordsAsync(pdf.Path, most + 1, folder, cancellation));
        if (pages.Count == 0)
            throw new UnreadableException(ReadingProblems.Damaged);
        return pages.Count <= most ? pages : throw new UnreadableException(ReadingProblems.TooManyPages);
    }

    /// <summary>Those of the pages that are a picture for the most part.</summary>
    public async Task<IReadOnlyList<TextPage>> PicturesAmongAsync(
        IncomingFile pdf, IReadOnlyList<TextPage> pages, PrivateFolder folder, CancellationToken cancellation)
    {
        if (pages.Count == 0)
            return [];
        var pictures = (await poppler.PicturesAsync(pdf.Path, options.Value.MaxPages, folder, cancellation))
            .ToLookup(picture => picture.Page, picture => picture.SquarePoints);
        return [.. pages.Where(page => pictures[page.Number].Sum() >= MostOfIt * page.Width * page.Height)];
    }

    /// <summary>All pages, some of them recognised; these keep the size they have in the file.</summary>
    public async Task<IReadOnlyList<TextPage>> RecognisedAsync(
        IncomingFile file, IReadOnlyList<TextPage> all, IReadOnlyList<TextPage> some, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var recognised = (await recognition.OfSheetsAsync([.. some.Select(page => SheetOf(file, page))], languages, folder, cancellation))
            .ToDictionary(page => page.Number);
        return [.. all.Select(page => recognised.TryGetValue(page.Number, out var words) ? Sized(words, page) : page)];
    }

    private static TextPage Sized(TextPage words, TextPage page) =>
        words.Words.Count == 0 ? page with { Words = [], IsRecognised = true } : words.ScaledTo(Math.Max(page.Width, page.Height));

    private Sheet SheetOf(IncomingFile file, TextPage page) =>
        new(() => Task.FromResult(file.Path), page.Number, PageResolution.Within(options.Value, page.Width, page.Height, options.Value.OcrDpi));
}
