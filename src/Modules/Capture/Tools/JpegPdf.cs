using System.Globalization;
using System.Text;
using Quittance.Capture.Files;

namespace Quittance.Capture.Tools;

/// <summary>
/// Wraps a JPEG as the one page of a PDF, one point a pixel, without decoding it. Poppler can then draw it larger, which
/// Tesseract needs where letters are only a few pixels high.
/// </summary>
internal static class JpegPdf
{
    private const int FirstSideways = 5;

    /// <summary>What was wrapped; null when the colours are of no kind that a PDF may hold.</summary>
    public static JpegFrame? TryWrite(string jpeg, string pdf)
    {
        using var picture = File.OpenRead(jpeg);
        if (JpegFrame.Read(picture) is not { Components: 1 or 3 or 4 } frame)
            return null;
        picture.Position = 0;
        using var output = File.Create(pdf);
        Write(output, frame, picture);
        return frame;
    }

    private static void Write(FileStream output, JpegFrame frame, FileStream picture)
    {
        var offsets = new List<long>();
        var (width, height) = frame.Orientation >= FirstSideways ? (frame.Height, frame.Width) : (frame.Width, frame.Height);
        var draw = $"q {Placement(frame.Orientation, width, height)} cm /P Do Q";
        Text(output, "%PDF-1.4\n");
        Object(output, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
        Object(output, offsets, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object(output, offsets, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>");
        Object(output, offsets, $"<< /Length {draw.Length} >>\nstream\n{draw}\nendstream");
        Picture(output, offsets, frame, picture);
        Trailer(output, offsets);
    }

    /// <summary>Where the unit square of the picture goes on the page as a viewer shows it, by its Exif orientation.</summary>
    private static string Placement(int orientation, int width, int height) => orientation switch
    {
        2 => $"{-width} 0 0 {height} {width} 0",
        3 => $"{-width} 0 0 {-height} {width} {height}",
        4 => $"{width} 0 0 {-height} 0 {height}",
        5 => $"0 {-height} {-width} 0 {width} {height}",
        6 => $"0 {-height} {width} 0 0 {height}",
        7 => $"0 {height} {width} 0 0 0",
        8 => $"0 {height} {-width} 0 {width} 0",
        _ => $"{width} 0 0 {height} 0 0",
    };

    private static void Picture(FileStream output, List<long> offsets, JpegFrame frame, FileStream picture)
    {
        var colours = frame.Components switch { 1 => "/DeviceGray", 3 => "/DeviceRGB", _ => "/DeviceCMYK" };
        var inverted = frame is { Components: 4, IsAdobe: true } ? " /Decode [1 0 1 0 1 0 1 0]" : "";
        offsets.Add(output.Position);
        Text(output, $"{offsets.Count} 0 obj\n<< /Type /XObject /Subtype /Image /Width {frame.Width} /Height {frame.Height} /ColorSpace {colours}{inverted} ");
        Text(output, $"/BitsPerComponent 8 /Filter /DCTDecode /Length {picture.Length} >>\nstream\n");
        picture.CopyTo(output);
        Text(output, "\nendstream\nendobj\n");
    }

    private static void Object(FileStream output, List<long> offsets, string content)
    {
        offsets.Add(output.Position);
        Text(output, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
    }

    private static void Trailer(FileStream output, List<long> offsets)
    {
        var start = output.Position;
        Text(output, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Text(output, $"{offset.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n");
        Text(output, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    }

    private static void Text(FileStream output, string text) => output.Write(Encoding.ASCII.GetBytes(text));
}
