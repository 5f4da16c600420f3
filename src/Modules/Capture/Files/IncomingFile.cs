using Quittance.Capture.Contracts;

namespace Quittance.Capture.Files;

/// <summary>A file that passed the door: it exists, is not empty, not too large, and of a kind that is read here.</summary>
internal sealed record IncomingFile(string Path, FileKind Kind)
{
    public static IncomingFile Open(string path, ReadingOptions options)
    {
        var given = new FileInfo(path);
        if (!given.Exists)
            throw new UnreadableException(ReadingProblems.NotFound);
        // The length of a link is that of its path: limits are for what it leads to.
        var file = given.LinkTarget is null ? given : new FileInfo(given.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        if (file.Length == 0)
            throw new UnreadableException(ReadingProblems.Empty);
        if (file.Length > options.MaxFileBytes)
            throw new UnreadableException(ReadingProblems.TooLarge);

        var kind = FileSniffer.Sniff(Head(file));
        if (kind == FileKind.Unsupported)
            throw new UnreadableException(ReadingProblems.Unsupported);
        if (kind is FileKind.Png or FileKind.Jpeg or FileKind.Tiff)
            PictureSize.Check(file, kind, options.MaxPixels);
        return new IncomingFile(file.FullName, kind);
    }

    private static byte[] Head(FileInfo file)
    {
        using var stream = file.OpenRead();
        var head = new byte[Math.Min(FileSniffer.HeadLength, file.Length)];
        stream.ReadExactly(head);
        return head;
    }
}
