using Quittance.Capture.Files;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Recognition;

/// <summary>Opens picture files to be looked at.</summary>
internal sealed class PictureWords(PictureSheets sheets, PageRecognition recognition, ToolRunner runner)
{
    public async Task<PictureLooks> OpenAsync(IncomingFile file, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var (pages, enlarged) = await sheets.OfAsync(file, folder, cancellation);
        return new(recognition, pages, enlarged, languages, folder) { MayLookAhead = runner.HasRoomForTwo };
    }
}
