using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Quittance.Capture.Files;

/// <summary>Width and height in pixels, from the header alone: a picture is measured before anything decodes it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PictureSize(long Width, long Height)
{
    public static void Check(FileInfo file, FileKind kind, long maxPixels)
    {
        using var stream = file.OpenRead();
        var size = Read(stream, kind) ?? throw new UnreadableException(ReadingProblems.DamagedImage);
        if (size.Width <= 0 || size.Height <= 0)
            throw new UnreadableException(ReadingProblems.DamagedImage);
        if (size.Width > maxPixels / size.Height)
            throw new UnreadableException(ReadingProblems.TooManyPixels);
    }

    public static PictureSize? Read(Stream stream, FileKind kind)
    {
        try
        {
            return kind switch
            {
                FileKind.Png => ReadPng(stream),
                FileKind.Jpeg => ReadJpeg(stream),
                FileKind.Tiff => TiffHeader.ReadSize(stream),
                _ => null,
            };
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>PNG, section 11.2.2: IHDR is the first chunk.</summary>
    private static PictureSize ReadPng(Stream stream)
    {
        Span<byte> head = stackalloc byte[24];
        stream.ReadExactly(head);
        return new(BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]));
    }

    private static PictureSize? ReadJpeg(Stream stream) =>
        JpegFrame.Read(stream) is { } frame ? new(frame.Width, frame.Height) : null;
}
