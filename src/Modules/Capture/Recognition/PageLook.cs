using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Recognition;

/// <summary>Looks at drawn pages: at the whole of one, at a band of it, and for the way its letters stand.</summary>
internal sealed class PageLook(Tesseract tesseract, IOptions<ReadingOptions> options)
{
    // Below the letterhead: captions and the heads of tables, which tell the language.
    private const double BandTop = 0.25, BandBottom = 0.45;

    /// <summary>The words of a picture, in the manner given; the page knows how it was turned.</summary>
    public async Task<TextPage> AtPageAsync(string picture, Manner manner, PageMode mode, PrivateFolder folder, CancellationToken cancellation)
    {
        var upright = manner.Turn == Turn.None ? picture : await TurnedAsync(picture, manner.Turn, cancellation);
        var page = await WordsAsync(upright, manner.Language, mode, folder, cancellation);
        return PageSlope.Level(page) with { Turned = manner.Turn, IsRecognised = true };
    }

    /// <summary>The words of a band of a picture, a fifth of its height: enough to tell its language and how its letters stand.</summary>
    public async Task<IReadOnlyList<Word>> AtBandAsync(string picture, Manner manner, PrivateFolder folder, CancellationToken cancellation)
    {
        var band = $"{picture}.{manner.Turn}.band.pnm";
        await (await RawPicture.ReadAsync(picture, cancellation)).Turned(manner.Turn).Band(BandTop, BandBottom).WriteAsync(band, cancellation);
        var page = await WordsAsync(band, manner.Language, PageMode.Automatic, folder, cancellation);
        File.Delete(band);
        return page.Words;
    }

    /// <summary>The manner in which the letters of a picture stand upright, once <paramref name="words"/> said that they do not; as assumed when none is surely better.</summary>
    public async Task<Manner> UprightAsync(
        string picture, IReadOnlyList<Word> words, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        foreach (var turn in PageSense.LikelyTurns(words))
        {
            var band = await AtBandAsync(picture, new(languages.Assumed, turn), folder, cancellation);
            if (PageSense.IsSurelyUpright(band))
                return new(languages.Of(band), turn);
        }
        return new(languages.Assumed, Turn.None);
    }

    private async Task<TextPage> WordsAsync(string picture, string language, PageMode mode, PrivateFolder folder, CancellationToken cancellation)
    {
        var name = TesseractLanguages.NameOf(language);
        var table = await tesseract.WordsAsync(picture, name, options.Value.OcrDpi, mode, folder, cancellation);
        return TesseractTable.Parse(table) is [var page, ..] ? page : new TextPage(1, 0, 0, []);
    }

    private static async Task<string> TurnedAsync(string picture, Turn turn, CancellationToken cancellation)
    {
        var turned = picture + ".turned.pnm";
        await (await RawPicture.ReadAsync(picture, cancellation)).Turned(turn).WriteAsync(turned, cancellation);
        return turned;
    }
}
