using System.Text;

namespace Quittance.Capture.Tests.Samples;

/// <summary>Writes a grey picture as an uncompressed TIFF by hand: one page, one strip (TIFF 6.0, section 4).</summary>
internal static class GreyTiff
{
    private const ushort Short = 3, Long = 4;

    /// <summary>From a binary PGM with one byte a pixel, as pdftoppm writes it.</summary>
    public static byte[] FromPgm(byte[] pgm)
    {
        var head = Encoding.ASCII.GetString(pgm, 0, 30).Split((char[])[' ', '\n'], 5);
        var (width, height) = (uint.Parse(head[1]), uint.Parse(head[2]));
        var pixels = pgm[^(int)(width * height)..];
        (ushort Tag, ushort Type, uint Value)[] entries =
        [
            (256, Long, width), (257, Long, height), (258, Short, 8), (259, Short, 1), (262, Short, 1),
            (273, Long, 8), (277, Short, 1), (278, Long, height), (279, Long, (uint)pixels.Length),
        ];
        return Write(pixels, entries);
    }

    private static byte[] Write(byte[] pixels, (ushort Tag, ushort Type, uint Value)[] entries)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        writer.Write((uint)(8 + pixels.Length));
        writer.Write(pixels);
        writer.Write((ushort)entries.Length);
        foreach (var (tag, type, value) in entries)
        {
            writer.Write(tag);
            writer.Write(type);
            writer.Write(1u);
            writer.Write(value);
        }
        writer.Write(0u);
        return file.ToArray();
    }
}
