using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Quittance.Capture.Files;

/// <summary>The frame header of a JPEG (ITU-T T.81, B.2.2): size in pixels and number of colour components.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JpegFrame(int Width, int Height, int Components)
{
    /// <summary>Null when the file is not a JPEG all the way to its frame.</summary>
    /// <exception cref="EndOfStreamException">The file breaks off before its frame.</exception>
    public static JpegFrame? Read(Stream stream)
    {
        Span<byte> segment = stackalloc byte[10];
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
                return new(BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), segment[9]);
            }
            stream.Seek(length - 2, SeekOrigin.Current);
        }
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
