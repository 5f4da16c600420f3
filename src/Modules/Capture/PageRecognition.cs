using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Recognises the words on pages that have none: page by page, so that one page is in memory at a time.</summary>
internal sealed class PageRecognition(Poppler poppler, Tesseract tesseract, IOptions<ReadingOptions> options)
{
    private const string English = "eng";
    private const int PointsPerInch = 72, LargeEnough = 2600;

    public async Task<IReadOnlyList<TextPage>> OfPdfAsync(string path, PdfInfo info, PrivateFolder folder, CancellationToken cancellation)
    {
        var pages = new List<TextPage>();
        var dpi = PageResolution.Within(options.Value, info, options.Value.OcrDpi);
        for (var number = 1; number <= info.Pages; number++)
        {
            var picture = await poppler.GreyPageAsync(path, number, dpi, folder, cancellation);
            var table = await tesseract.WordsAsync(picture, English, dpi, PageMode.Automatic, folder, cancellation);
            pages.AddRange(TesseractTable.Parse(table).Take(1).Select(page => page with { Number = number }));
        }
        return pages;
    }

    public async Task<IReadOnlyList<TextPage>> OfPictureAsync(string path, PrivateFolder folder, CancellationToken cancellation) =>
        TesseractTable.Parse(await tesseract.WordsAsync(path, English, options.Value.OcrDpi, PageMode.Automatic, folder, cancellation));

    /// <summary>
    /// A second look at a photo: drawn larger and taken as one block. Empty when the picture is large enough already or of a kind
    /// that cannot be drawn larger.
    /// </summary>
    public async Task<IReadOnlyList<TextPage>> OfEnlargedAsync(string jpeg, PrivateFolder folder, CancellationToken cancellation)
    {
        var pdf = folder.File("picture.pdf");
        if (!JpegPdf.TryWrite(jpeg, pdf))
            return [];
        var info = await poppler.InfoAsync(pdf, folder, cancellation);
        var dpi = PageResolution.Within(options.Value, info, Enlarged(info));
        var picture = await poppler.GreyPageAsync(pdf, 1, dpi, folder, cancellation);
        return TesseractTable.Parse(await tesseract.WordsAsync(picture, English, options.Value.OcrDpi, PageMode.OneBlock, folder, cancellation));
    }

    /// <summary>Twice as large, or once when the picture has the pixels of a good scan.</summary>
    private static int Enlarged(PdfInfo info) => Math.Max(info.WidthPoints, info.HeightPoints) > LargeEnough ? PointsPerInch : 2 * PointsPerInch;
}
