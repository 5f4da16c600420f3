using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Files;

/// <summary>Opens what a company received, as the file that is read and shown: out of a mail its invoice, of a HEIC photo its JPEG.</summary>
internal sealed class DocumentOpener(ToolRunner runner, IOptions<ReadingOptions> options)
{
    public async Task<IncomingFile> OpenAsync(string path, PrivateFolder folder, CancellationToken cancellation)
    {
        var file = IncomingFile.Open(path, options.Value);
        if (file.Kind == FileKind.Mail)
            file = await MailAttachment.TakeAsync(file, options.Value, folder, cancellation);
        return file.Kind == FileKind.Heic ? await AsJpegAsync(file, folder, cancellation) : file;
    }

    private async Task<IncomingFile> AsJpegAsync(IncomingFile heic, PrivateFolder folder, CancellationToken cancellation)
    {
        string[] arguments = ["-q", "95", heic.Path, folder.File("photo.jpg")];
        (await runner.RunAsync("heif-convert", arguments, folder, cancellation)).OrUnreadable(_ => ReadingProblems.DamagedImage);
        // A file of several pictures gives several files, numbered from 1.
        var written = Directory.GetFiles(folder.Path, "photo*.jpg").Order(StringComparer.Ordinal).FirstOrDefault();
        return written is null ? throw new UnreadableException(ReadingProblems.DamagedImage) : IncomingFile.Open(written, options.Value);
    }
}
