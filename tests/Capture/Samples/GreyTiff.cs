using Quittance.Capture.Recognition;

namespace Quittance.Capture.Tests.Samples;

/// <summary>Writes grey pictures as an uncompressed TIFF by hand: a directory and one strip for each page (TIFF 6.0, section 4).</summary>
internal static class GreyTiff
{
    private const ushort Short = 3, Long = 4;

    public static byte[] Of(params RawPicture[] pages)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        foreach (var page in pages)
            Write(writer, page);
        writer.Write(0u);
        return file.ToArray();
    }

    /// <summary>Where the next directory begins, the pixels, and that directory: its last four bytes are left to whoever writes on.</summary>
    private static void Write(BinaryWriter writer, RawPicture page)
    {
        var start = (uint)writer.BaseStream.Position + 4;
        writer.Write(start + (uint)page.Pixels.Length);
        writer.Write(page.Pixels);
        (ushort Tag, ushort Type, uint Value)[] entries =
        [
            (256, Long, (uint)page.Width), (257, Long, (uint)page.Height), (258, Short, 8), (259, Short, 1), (262, Short, 1),
            (273, Long, start), (277, Short, 1), (278, Long, (uint)page.Height), (279, Long, (uint)page.Pixels.Length),
        ];
        writer.Write((ushort)entries.Length);
        foreach (var (tag, type, value) in entries)
        {
            writer.Write(tag);
            writer.Write(type);
            writer.Write(1u);
            writer.Write(value);
        }
    }
}
