using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Draws pages with poppler; a TIFF goes through Tesseract first, which writes its pages as a PDF.</summary>
internal sealed class PageRenderer(DocumentOpener opener, Poppler poppler, Tesseract tesseract, IOptions<ReadingOptions> options) : IPageRenderer
{
    private const string Png = "image/png", Jpeg = "image/jpeg";

    public async Task<RenderedPage> RenderAsync(string path, int page, CancellationToken cancellation)
    {
        try
        {
            using var folder = new PrivateFolder();
            return await RenderAsync(await opener.OpenAsync(path, folder, cancellation), page, folder, cancellation);
        }
        catch (UnreadableException unreadable)
        {
            return new(unreadable.Problem, "", ReadOnlyMemory<byte>.Empty);
        }
    }

    private async Task<RenderedPage> RenderAsync(IncomingFile file, int page, PrivateFolder folder, CancellationToken cancellation) => file.Kind switch
    {
        FileKind.Pdf => await DrawAsync(file.Path, page, folder, cancellation),
        FileKind.Tiff => await DrawAsync(await tesseract.AsPdfAsync(file.Path, folder, cancellation), page, folder, cancellation),
        FileKind.Png => await PassAsync(file.Path, page, Png, cancellation),
        FileKind.Jpeg => await PassAsync(file.Path, page, Jpeg, cancellation),
        _ => throw new UnreadableException(ReadingProblems.NoSuchPage),
    };

    private async Task<RenderedPage> DrawAsync(string pdf, int page, PrivateFolder folder, CancellationToken cancellation)
    {
        var info = await poppler.InfoAsync(pdf, folder, cancellation);
        if (page < 1 || page > info.Pages)
            throw new UnreadableException(ReadingProblems.NoSuchPage);
        var dpi = PageResolution.Within(options.Value, info.WidthPoints, info.HeightPoints, options.Value.RenderDpi);
        var picture = await poppler.PngPageAsync(pdf, page, dpi, folder, cancellation);
        return new(null, Png, await File.ReadAllBytesAsync(picture, cancellation));
    }

    private static async Task<RenderedPage> PassAsync(string picture, int page, string mediaType, CancellationToken cancellation) =>
        page == 1
            ? new(null, mediaType, await File.ReadAllBytesAsync(picture, cancellation))
            : throw new UnreadableException(ReadingProblems.NoSuchPage);
}
