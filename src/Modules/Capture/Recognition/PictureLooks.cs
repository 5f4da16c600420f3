using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Recognition;

/// <summary>
/// The looks at one picture: the first and, for whoever asks, a second one at the picture drawn larger. When it may, the second
/// begins with the first, in the manner assumed, and is given up when it is not needed or the first finds another manner.
/// </summary>
internal sealed class PictureLooks(
    PageRecognition recognition, IReadOnlyList<Sheet> sheets, Sheet? enlarged, SpokenLanguages languages, PrivateFolder folder) : IAsyncDisposable
{
    private readonly CancellationTokenSource unneeded = new();
    private Manner manner = new(languages.Assumed, Turn.None);
    private Task<TextPage>? ahead;

    /// <summary>Whether a core is idle.</summary>
    public required bool MayLookAhead { get; init; }

    public async Task<IReadOnlyList<TextPage>> FirstAsync(CancellationToken cancellation)
    {
        if (sheets.Count > 1)
            return await recognition.OfSheetsAsync(sheets, languages, folder, cancellation);
        var assumed = manner;
        ahead = MayLookAhead && enlarged is not null ? recognition.OfEnlargedAsync(enlarged, assumed, folder, unneeded.Token) : null;
        (var page, manner) = await recognition.OfPictureAsync(sheets[0], languages, folder, cancellation);
        if (manner != assumed)
            await GiveUpAsync();
        return [page];
    }

    /// <summary>The same picture recognised in another way, for when the first way found too little; no pages when there is none.</summary>
    public async Task<IReadOnlyList<TextPage>> SecondAsync(CancellationToken cancellation) =>
        enlarged is null ? [] : [await (ahead ?? recognition.OfEnlargedAsync(enlarged, manner, folder, cancellation))];

    public async ValueTask DisposeAsync()
    {
        await GiveUpAsync();
        unneeded.Dispose();
    }

    private async Task GiveUpAsync()
    {
        await unneeded.CancelAsync();
        if (ahead is not null)
            await Task.WhenAny(ahead);
        ahead = null;
    }
}
