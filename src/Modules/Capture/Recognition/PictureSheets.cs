using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Recognition;

/// <summary>The pages of a picture file, ready to be recognised: of a PDF with a point for each pixel, which poppler draws at any size.</summary>
internal sealed class PictureSheets(Poppler poppler, Tesseract tesseract, IOptions<ReadingOptions> options)
{
    private const int PointsPerInch = 72, LargeEnough = 2200;

    // Colours take three times the memory: a page at 300 dpi has nine million pixels.
    private const long MostColouredPixels = 20_000_000;

    /// <summary>The pages as they are shown, and the first one larger, up to the pixels of a good scan, where a second look at it may pay: in photos.</summary>
    public async Task<(IReadOnlyList<Sheet> Pages, Sheet? Enlarged)> OfAsync(IncomingFile picture, PrivateFolder folder, CancellationToken cancellation)
    {
        var pdf = folder.File("picture.pdf");
        if (picture.Kind == FileKind.Jpeg && JpegPdf.TryWrite(picture.Path, pdf) is { } frame)
            return OfJpeg(picture, pdf, frame);
        return picture.Kind == FileKind.Tiff
            ? (await OfTiffAsync(picture, folder, cancellation), null)
            : ([OfOther(picture, folder, cancellation)], null);
    }

    private (IReadOnlyList<Sheet> Pages, Sheet? Enlarged) OfJpeg(IncomingFile picture, string pdf, JpegFrame frame)
    {
        Task<string> Pdf() => Task.FromResult(pdf);
        var asShown = frame.Orientation == JpegFrame.Upright ? picture.Path : null;
        var longer = Math.Max(frame.Width, frame.Height);
        var enlarged = Math.Clamp(PointsPerInch * LargeEnough / longer, PointsPerInch, 2 * PointsPerInch);
        var dpi = PageResolution.Within(options.Value, frame.Width, frame.Height, enlarged);
        var inColour = (long)frame.Width * frame.Height <= MostColouredPixels;
        return ([new(Pdf, 1, PointsPerInch) { Picture = asShown, InColour = inColour }], new(Pdf, 1, dpi));
    }

    private async Task<IReadOnlyList<Sheet>> OfTiffAsync(IncomingFile picture, PrivateFolder folder, CancellationToken cancellation)
    {
        var pdf = await tesseract.AsPdfAsync(picture.Path, folder, cancellation);
        var pages = (await poppler.InfoAsync(pdf, folder, cancellation)).Pages;
        return pages <= options.Value.MaxPages
            ? [.. Enumerable.Range(1, pages).Select(page => new Sheet(() => Task.FromResult(pdf), page, PointsPerInch))]
            : throw new UnreadableException(ReadingProblems.TooManyPages);
    }

    /// <summary>Recognised as it is; made a PDF only when it must be turned.</summary>
    private Sheet OfOther(IncomingFile picture, PrivateFolder folder, CancellationToken cancellation)
    {
        var pdf = new Lazy<Task<string>>(() => tesseract.AsPdfAsync(picture.Path, folder, cancellation));
        return new(() => pdf.Value, 1, PointsPerInch) { Picture = picture.Path, InColour = true };
    }
}
