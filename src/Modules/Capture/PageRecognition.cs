using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Recognises the words on pages that have none: a picture is gone as soon as its words are known.</summary>
internal sealed class PageRecognition(Poppler poppler, Tesseract tesseract, IOptions<ReadingOptions> options)
{
    private const string English = "eng";
    private const int PointsPerInch = 72, LargeEnough = 2600;

    /// <summary>The pages are drawn and recognised side by side, as many at a time as tools may run.</summary>
    public async Task<IReadOnlyList<TextPage>> OfPdfAsync(string path, IReadOnlyList<TextPage> pages, PrivateFolder folder, CancellationToken cancellation)
    {
        var recognised = new TextPage[pages.Count];
        await Parallel.ForAsync(0, pages.Count, Abreast(cancellation), async (index, token) =>
            recognised[index] = await OfPageAsync(path, pages[index], folder, token));
        return recognised;
    }

    private ParallelOptions Abreast(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = options.Value.ParallelTools, CancellationToken = cancellation };

    private async Task<TextPage> OfPageAsync(string path, TextPage page, PrivateFolder folder, CancellationToken cancellation)
    {
        var dpi = PageResolution.Within(options.Value, page.Width, page.Height, options.Value.OcrDpi);
        var picture = await poppler.GreyPageAsync(path, page.Number, dpi, folder, cancellation);
        var table = await tesseract.WordsAsync(picture, English, dpi, PageMode.Automatic, folder, cancellation);
        File.Delete(picture);
        return TesseractTable.Parse(table) is [var first, ..] ? first with { Number = page.Number } : page with { Words = [] };
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
        var dpi = PageResolution.Within(options.Value, info.WidthPoints, info.HeightPoints, Enlarged(info));
        var picture = await poppler.GreyPageAsync(pdf, 1, dpi, folder, cancellation);
        return TesseractTable.Parse(await tesseract.WordsAsync(picture, English, options.Value.OcrDpi, PageMode.OneBlock, folder, cancellation));
    }

    /// <summary>Twice as large, or once when the picture has the pixels of a good scan.</summary>
    private static int Enlarged(PdfInfo info) => Math.Max(info.WidthPoints, info.HeightPoints) > LargeEnough ? PointsPerInch : 2 * PointsPerInch;
}
