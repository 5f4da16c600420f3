using System.Buffers.Binary;

namespace Quittance.Capture.Files;

/// <summary>The size of the largest page of a TIFF, from its image file directories (TIFF 6.0, section 2).</summary>
internal static class TiffHeader
{
    private const int ImageWidth = 256, ImageLength = 257, MaxDirectories = 200;

    public static PictureSize? ReadSize(Stream stream)
    {
        var little = stream.ReadByte() == 'I';
        stream.Position = 4;
        PictureSize? largest = null;
        var next = ReadUInt32(stream, little);
        for (var seen = 0; next != 0 && seen < MaxDirectories; seen++)
        {
            stream.Position = next;
            var size = ReadDirectory(stream, little);
            if (largest is null || size.Width * size.Height > largest.Value.Width * largest.Value.Height)
                largest = size;
            next = ReadUInt32(stream, little);
        }
        return largest;
    }

    private static PictureSize ReadDirectory(Stream stream, bool little)
    {
        long width = 0, height = 0;
        var entries = ReadUInt16(stream, little);
        for (var i = 0; i < entries; i++)
        {
            var tag = ReadUInt16(stream, little);
            var type = ReadUInt16(stream, little);
            _ = ReadUInt32(stream, little);
            var value = ReadValue(stream, little, type);
            if (tag == ImageWidth)
                width = value;
            if (tag == ImageLength)
                height = value;
        }
        return new(width, height);
    }

    /// <summary>A value of type SHORT (3) stands in the first two of its four bytes.</summary>
    private static long ReadValue(Stream stream, bool little, int type)
    {
        if (type != 3)
            return ReadUInt32(stream, little);
        var value = ReadUInt16(stream, little);
        _ = ReadUInt16(stream, little);
        return value;
    }

    private static ushort ReadUInt16(Stream stream, bool little)
    {
        Span<byte> two = stackalloc byte[2];
        stream.ReadExactly(two);
        return little ? BinaryPrimitives.ReadUInt16LittleEndian(two) : BinaryPrimitives.ReadUInt16BigEndian(two);
    }

    private static uint ReadUInt32(Stream stream, bool little)
    {
        Span<byte> four = stackalloc byte[4];
        stream.ReadExactly(four);
        return little ? BinaryPrimitives.ReadUInt32LittleEndian(four) : BinaryPrimitives.ReadUInt32BigEndian(four);
    }
}
