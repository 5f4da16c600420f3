using System.Buffers.Binary;

namespace Quittance.Capture.Files;

/// <summary>Reads how a camera was held from the Exif segment of a JPEG (Exif 2.3, section 4.6.2: a TIFF whose first directory holds tag 0112).</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112, EntryBytes = 12, TiffStart = 6;

    /// <summary>1 to 8; null when the segment says nothing of it.</summary>
    /// <param name="stream">At the content of the segment.</param>
    /// <param name="length">Of the content, in bytes.</param>
    public static int? Read(Stream stream, int length)
    {
        var segment = new byte[length];
        stream.ReadExactly(segment);
        if (!segment.AsSpan().StartsWith("Exif\0\0"u8) || length < TiffStart + 8)
            return null;
        var tiff = segment.AsSpan(TiffStart);
        var little = tiff[0] == 'I';
        return Find(tiff, UInt32(tiff[4..], little), little) is { } orientation and >= 1 and <= 8 ? orientation : null;
    }

    private static int? Find(ReadOnlySpan<byte> tiff, uint directory, bool little)
    {
        if (directory > tiff.Length - 2)
            return null;
        var entries = tiff[(int)directory..];
        var count = Math.Min(UInt16(entries, little), (entries.Length - 2) / EntryBytes);
        for (var i = 0; i < count; i++)
        {
            var entry = entries[(2 + (i * EntryBytes))..];
            if (UInt16(entry, little) == Tag)
                return UInt16(entry[8..], little);
        }
        return null;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
