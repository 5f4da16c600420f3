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
    /// <summary>False when the colours are not grey or RGB, which phones and scanners write.</summary>
    public static bool TryWrite(string jpeg, string pdf)
    {
        using var picture = File.OpenRead(jpeg);
        if (JpegFrame.Read(picture) is not { Components: 1 or 3 } frame)
            return false;
        picture.Position = 0;
        using var output = File.Create(pdf);
        Write(output, frame, picture);
        return true;
    }

    private static void Write(FileStream output, JpegFrame frame, FileStream picture)
    {
        var offsets = new List<long>();
        var draw = $"q {frame.Width} 0 0 {frame.Height} 0 0 cm /P Do Q";
        Text(output, "%PDF-1.4\n");
        Object(output, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
        Object(output, offsets, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object(output, offsets, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {frame.Width} {frame.Height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>");
        Object(output, offsets, $"<< /Length {draw.Length} >>\nstream\n{draw}\nendstream");
        Picture(output, offsets, frame, picture);
        Trailer(output, offsets);
    }

    private static void Picture(FileStream output, List<long> offsets, JpegFrame frame, FileStream picture)
    {
        var colours = frame.Components == 1 ? "/DeviceGray" : "/DeviceRGB";
        offsets.Add(output.Position);
        Text(output, $"{offsets.Count} 0 obj\n<< /Type /XObject /Subtype /Image /Width {frame.Width} /Height {frame.Height} /ColorSpace {colours} ");
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
