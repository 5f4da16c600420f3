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

    /// <summary>JPEG, ITU-T T.81 B.2.2: the frame header (SOFn) holds the size; segments before it are skipped.</summary>
    private static PictureSize? ReadJpeg(Stream stream)
    {
        Span<byte> segment = stackalloc byte[9];
        stream.Position = 2;
        while (true)
        {
            stream.ReadExactly(segment[..4]);
            if (segment[0] != 0xFF)
                return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
            if (IsFrame(segment[1]))
            {
                stream.ReadExactly(segment[4..]);
                return new(BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            }
            stream.Seek(length - 2, SeekOrigin.Current);
        }
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
