using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Quittance.Capture.Files;

/// <summary>What the header of a JPEG (ITU-T T.81, annex B) says of it.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Components">Of colour: 1 grey, 3 colours, 4 inks.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JpegFrame(int Width, int Height, int Components)
{
    /// <summary>The orientation of a picture that is shown as it is stored.</summary>
    public const int Upright = 1;

    private const byte Exif = 0xE1, Adobe = 0xEE;

    /// <summary>How a viewer turns and mirrors it: the Exif tag 0112, 1 to 8.</summary>
    public int Orientation { get; init; } = Upright;

    /// <summary>Written by Adobe's programs, which store inks the other way round: 255 for none.</summary>
    public bool IsAdobe { get; init; }

    /// <summary>Null when the file is not a JPEG all the way to its frame.</summary>
    /// <exception cref="EndOfStreamException">The file breaks off before its frame.</exception>
    public static JpegFrame? Read(Stream stream)
    {
        Span<byte> segment = stackalloc byte[10];
        var (orientation, isAdobe) = (Upright, false);
        stream.Position = 2;
        while (true)
        {
            stream.ReadExactly(segment[..4]);
            if (segment[0] != 0xFF)
                return null;
            var (marker, length) = (segment[1], BinaryPrimitives.ReadUInt16BigEndian(segment[2..]));
            var next = stream.Position + length - 2;
            if (IsFrame(marker))
            {
                stream.ReadExactly(segment[4..]);
                return new(BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), segment[9])
                {
                    Orientation = orientation,
                    IsAdobe = isAdobe,
                };
            }
            orientation = marker == Exif && length > 2 ? ExifOrientation.Read(stream, length - 2) ?? orientation : orientation;
            isAdobe |= marker == Adobe;
            stream.Position = next;
        }
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
