using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Recognises the words on pages that have none: page by page, so that one page is in memory at a time.</summary>
internal sealed class PageRecognition(Poppler poppler, Tesseract tesseract, IOptions<ReadingOptions> options)
{
    private const string English = "eng";

    public async Task<IReadOnlyList<TextPage>> OfPdfAsync(string path, PdfInfo info, PrivateFolder folder, CancellationToken cancellation)
    {
        var pages = new List<TextPage>();
        var dpi = PageResolution.Within(options.Value, info, options.Value.OcrDpi);
        for (var number = 1; number <= info.Pages; number++)
        {
            var picture = await poppler.GreyPageAsync(path, number, dpi, folder, cancellation);
            var table = await tesseract.WordsAsync(picture, English, dpi, folder, cancellation);
            pages.AddRange(TesseractTable.Parse(table).Take(1).Select(page => page with { Number = number }));
        }
        return pages;
    }

    public async Task<IReadOnlyList<TextPage>> OfPictureAsync(string path, PrivateFolder folder, CancellationToken cancellation) =>
        TesseractTable.Parse(await tesseract.WordsAsync(path, English, options.Value.OcrDpi, folder, cancellation));
}
