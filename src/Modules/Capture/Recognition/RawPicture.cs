using System.Globalization;
using System.Text;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Recognition;

/// <summary>A picture as poppler writes it and Tesseract reads it (Netpbm): grey with one byte a pixel (P5) or coloured with three (P6).</summary>
internal sealed record RawPicture(int Width, int Height, int Depth, byte[] Pixels)
{
    private const int HeadFields = 4;

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableException">It is not such a picture.</exception>
    public static async Task<RawPicture> ReadAsync(string path, CancellationToken cancellation)
    {
        var file = await File.ReadAllBytesAsync(path, cancellation);
        var (head, start) = Head(file);
        if (head is not [("P5" or "P6") and var format, var width, var height, "255"]
            || !int.TryParse(width, CultureInfo.InvariantCulture, out var across)
            || !int.TryParse(height, CultureInfo.InvariantCulture, out var down)
            || (long)across * down * DepthOf(format) != file.Length - start)
            throw new UnreadableException(ReadingProblems.DamagedImage);
        return new(across, down, DepthOf(format), file[start..]);
    }

    public async Task WriteAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.Create(path);
        await file.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(Depth == 1 ? "P5" : "P6")}\n{Width} {Height}\n255\n")), cancellation);
        await file.WriteAsync(Pixels, cancellation);
    }

    /// <summary>The rows between two fractions of the height.</summary>
    public RawPicture Band(double from, double to)
    {
        var (first, last) = ((int)(Height * from), (int)(Height * to));
        return new(Width, last - first, Depth, Pixels[(first * Width * Depth)..(last * Width * Depth)]);
    }

    /// <summary>Turned clockwise, pixel for pixel.</summary>
    public RawPicture Turned(Turn turn)
    {
        if (turn == Turn.None)
            return this;
        var (width, height) = PageTurn.IsSideways(turn) ? (Height, Width) : (Width, Height);
        var pixels = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                Pixels.AsSpan(((y * Width) + x) * Depth, Depth).CopyTo(pixels.AsSpan(Place(x, y, turn) * Depth));
        return new(width, height, Depth, pixels);
    }

    private static int DepthOf(string format) => format == "P5" ? 1 : 3;

    private int Place(int x, int y, Turn turn) => turn switch
    {
        Turn.Quarter => (x * Height) + Height - 1 - y,
        Turn.Half => ((Height - 1 - y) * Width) + Width - 1 - x,
        _ => ((Width - 1 - x) * Height) + y,
    };

    /// <summary>The fields before the pixels, and where these begin.</summary>
    private static (string[] Fields, int Start) Head(byte[] file)
    {
        var ends = file.Take(64).Select((b, index) => (IsSpace: char.IsWhiteSpace((char)b), index)).Where(b => b.IsSpace).Take(HeadFields).ToList();
        return ends.Count < HeadFields
            ? ([], 0)
            : (Encoding.ASCII.GetString(file, 0, ends[^1].index).Split((char[])[' ', '\n', '\r', '\t']), ends[^1].index + 1);
    }
}
