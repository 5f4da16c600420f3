using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Gets the words of a file: from its text layer when it has a usable one, else by recognising its pages.</summary>
internal sealed class WordSource(Poppler poppler, PageRecognition recognition, ToolRunner runner, IOptions<ReadingOptions> options)
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

    public async Task<(ReadingSource Source, IReadOnlyList<TextPage> Pages)> ReadPdfAsync(
        IncomingFile file, IReadOnlyList<TextPage> textLayer, PrivateFolder folder, CancellationToken cancellation) =>
        TextLayer.IsUsable(textLayer)
            ? (ReadingSource.TextLayer, textLayer)
            : (ReadingSource.Ocr, await recognition.OfPdfAsync(file.Path, textLayer, folder, cancellation));

    public async Task<(ReadingSource Source, IReadOnlyList<TextPage> Pages)> ReadPictureAsync(
        IncomingFile file, PrivateFolder folder, CancellationToken cancellation) =>
        (ReadingSource.Ocr, await recognition.OfPictureAsync(file.Path, folder, cancellation));

    /// <summary>Whether to begin looking a second time before it is known that the first look finds too little: only while a core is idle.</summary>
    public bool MayLookAhead => runner.HasRoomForTwo;

    /// <summary>The same picture recognised in another way, for when the first way found too little; no pages when there is none.</summary>
    public async Task<(ReadingSource Source, IReadOnlyList<TextPage> Pages)> ReadPictureAgainAsync(
        IncomingFile file, PrivateFolder folder, CancellationToken cancellation) =>
        (ReadingSource.Ocr, file.Kind == FileKind.Jpeg ? await recognition.OfEnlargedAsync(file.Path, folder, cancellation) : []);
}
