using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Gets the words of a file: from its text layer when it has a usable one, else by recognising its pages.</summary>
internal sealed class WordSource(Poppler poppler, PageRecognition recognition)
{
    public async Task<(ReadingSource Source, IReadOnlyList<TextPage> Pages)> ReadPdfAsync(
        IncomingFile file, PdfInfo info, PrivateFolder folder, CancellationToken cancellation)
    {
        var pages = BboxLayout.Parse(await poppler.WordsAsync(file.Path, info.Pages, folder, cancellation));
        return TextLayer.IsUsable(pages)
            ? (ReadingSource.TextLayer, pages)
            : (ReadingSource.Ocr, await recognition.OfPdfAsync(file.Path, info, folder, cancellation));
    }

    public async Task<(ReadingSource Source, IReadOnlyList<TextPage> Pages)> ReadPictureAsync(
        IncomingFile file, PrivateFolder folder, CancellationToken cancellation) =>
        (ReadingSource.Ocr, await recognition.OfPictureAsync(file.Path, folder, cancellation));

    /// <summary>The same picture recognised in another way, for when the first way found too little; no pages when there is none.</summary>
    public async Task<(ReadingSource Source, IReadOnlyList<TextPage> Pages)> ReadPictureAgainAsync(
        IncomingFile file, PrivateFolder folder, CancellationToken cancellation) =>
        (ReadingSource.Ocr, file.Kind == FileKind.Jpeg ? await recognition.OfEnlargedAsync(file.Path, folder, cancellation) : []);
}
