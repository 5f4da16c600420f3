using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Recognition;

/// <summary>
/// Recognises the words on pages that have none. The first page tells the language of all; each page is turned by itself when its
/// words make no sense. A picture is gone as soon as its words are known.
/// </summary>
internal sealed class PageRecognition(Poppler poppler, PageLook look, ToolRunner runner, IOptions<ReadingOptions> options)
{
    /// <summary>The pages in the order given, each as it is drawn; after the first as many at a time as tools may run.</summary>
    public async Task<IReadOnlyList<TextPage>> OfSheetsAsync(
        IReadOnlyList<Sheet> sheets, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var recognised = new TextPage[sheets.Count];
        (recognised[0], var language) = await FirstAsync(sheets[0], languages, folder, cancellation);
        var abreast = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelTools, CancellationToken = cancellation };
        await Parallel.ForAsync(1, sheets.Count, abreast, async (index, token) =>
            recognised[index] = await OnceDrawnAsync(sheets[index], folder, token, async picture =>
                (await ByItselfAsync(picture, null, new([language]), folder, token)).Page));
        return recognised;
    }

    private async Task<(TextPage Page, string Language)> FirstAsync(
        Sheet sheet, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var manner = new Manner(languages.Assumed, Turn.None);
        var page = await OnceDrawnAsync(sheet, folder, cancellation, async picture =>
        {
            (var page, manner) = languages.IsOne
                ? await ByItselfAsync(picture, null, languages, folder, cancellation)
                : await ByItsBandAsync(picture, languages, folder, cancellation);
            return page;
        });
        return (page, manner.Language);
    }

    /// <summary>
    /// A page of which nothing is known. A band of it tells its language and how its letters stand; while a core is idle the look at
    /// the whole page begins at once in the likeliest manner, and is given up when the band says otherwise.
    /// </summary>
    private async Task<(TextPage Page, Manner Manner)> ByItsBandAsync(
        string picture, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var assumed = new Manner(languages.Assumed, Turn.None);
        using var unneeded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = runner.HasRoomForTwo ? look.AtPageAsync(picture, assumed, PageMode.Automatic, folder, unneeded.Token) : null;
        try
        {
            var band = await look.AtBandAsync(picture, assumed, folder, cancellation);
            if (PageSense.IsUpright(band) && !PageSense.IsSurelyUpright(band))
                return await ByItselfAsync(picture, ahead, languages, folder, cancellation);
            var manner = PageSense.IsUpright(band)
                ? assumed with { Language = languages.Of(band) }
                : await look.UprightAsync(picture, band, languages, folder, cancellation);
            return (manner == assumed && ahead is not null ? await ahead : await look.AtPageAsync(picture, manner, PageMode.Automatic, folder, cancellation), manner);
        }
        finally
        {
            await unneeded.CancelAsync();
            if (ahead is not null)
                await Task.WhenAny(ahead);
        }
    }

    /// <summary>A drawn page looked at as assumed, and again when its words are of another language or make no sense.</summary>
    private async Task<(TextPage Page, Manner Manner)> ByItselfAsync(
        string picture, Task<TextPage>? ahead, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var assumed = new Manner(languages.Assumed, Turn.None);
        var first = await (ahead ?? look.AtPageAsync(picture, assumed, PageMode.Automatic, folder, cancellation));
        var manner = PageSense.IsUpright(first.Words)
            ? assumed with { Language = languages.Of(first.Words) }
            : await look.UprightAsync(picture, first.Words, languages, folder, cancellation);
        return (manner == assumed ? first : await look.AtPageAsync(picture, manner, PageMode.Automatic, folder, cancellation), manner);
    }

    /// <summary>A photo or a picture of one page, and the manner it was looked at in.</summary>
    public async Task<(TextPage Page, Manner Manner)> OfPictureAsync(
        Sheet sheet, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        if (sheet.Picture is not { } file)
            return await DrawnAsync(sheet, null, languages, folder, cancellation);
        var assumed = new Manner(languages.Assumed, Turn.None);
        var first = await look.AtPageAsync(file, assumed, PageMode.Automatic, folder, cancellation);
        if (!PageSense.IsUpright(first.Words))
            return await DrawnAsync(sheet, Task.FromResult(first), languages, folder, cancellation);
        var manner = assumed with { Language = languages.Of(first.Words) };
        return (manner == assumed ? first : await look.AtPageAsync(file, manner, PageMode.Automatic, folder, cancellation), manner);
    }

    private async Task<(TextPage Page, Manner Manner)> DrawnAsync(
        Sheet sheet, Task<TextPage>? first, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var manner = new Manner(languages.Assumed, Turn.None);
        var page = await OnceDrawnAsync(sheet, folder, cancellation, async picture =>
        {
            (var page, manner) = await ByItselfAsync(picture, first, languages, folder, cancellation);
            return page;
        });
        return (page, manner);
    }

    /// <summary>A picture drawn larger and taken as one block.</summary>
    public Task<TextPage> OfEnlargedAsync(Sheet sheet, Manner manner, PrivateFolder folder, CancellationToken cancellation) =>
        OnceDrawnAsync(sheet, folder, cancellation, picture => look.AtPageAsync(picture, manner, PageMode.OneBlock, folder, cancellation));

    private async Task<TextPage> OnceDrawnAsync(Sheet sheet, PrivateFolder folder, CancellationToken cancellation, Func<string, Task<TextPage>> recognise)
    {
        var pdf = await sheet.PdfAsync();
        var picture = sheet.InColour
            ? await poppler.ColouredPageAsync(pdf, sheet.Number, sheet.Dpi, folder, cancellation)
            : await poppler.GreyPageAsync(pdf, sheet.Number, sheet.Dpi, folder, cancellation);
        var page = await recognise(picture);
        foreach (var file in Directory.GetFiles(folder.Path, Path.GetFileName(picture) + "*"))
            File.Delete(file);
        return page with { Number = sheet.Number };
    }
}
