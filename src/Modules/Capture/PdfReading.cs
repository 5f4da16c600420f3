using Quittance.Capture.Files;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Recognition;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>
/// Reads the pages of a PDF by their text layer where that can be trusted, and by recognition where it cannot: all pages when the
/// text is none or in no language; pages without words that are a picture; and, when too little is found, pages whose words lie over one.
/// </summary>
internal sealed class PdfReading(WordSource words)
{
    private const int MostDoubted = 10;

    public async Task<Outcome> ReadAsync(
        IncomingFile file, IReadOnlyList<TextPage> layer, Func<CancellationToken, Task<SpokenLanguages>> languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var untrusted = TextLayer.IsUsable(layer) && !TextLayer.IsGarbled(layer)
            ? await words.PicturesAmongAsync(file, TextLayer.Wordless(layer), folder, cancellation)
            : layer;
        var pages = await RecognisedAsync(layer, untrusted);
        var first = PagesReading.Of(pages);
        if (ReadingWorth.IsEnough(first.Reading))
            return first;
        var covered = await words.PicturesAmongAsync(file, [.. pages.Where(page => !page.IsRecognised).Take(MostDoubted)], folder, cancellation);
        return covered.Count == 0 ? first : ReadingWorth.Fuller(first, PagesReading.Of(await RecognisedAsync(pages, covered)));

        async Task<IReadOnlyList<TextPage>> RecognisedAsync(IReadOnlyList<TextPage> all, IReadOnlyList<TextPage> some) =>
            some.Count == 0 ? all : await words.RecognisedAsync(file, all, some, await languages(cancellation), folder, cancellation);
    }
}
