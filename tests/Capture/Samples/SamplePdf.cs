using System.Globalization;
using System.IO.Compression;
using System.Text;
using Quittance.Capture.Recognition;

namespace Quittance.Capture.Tests.Samples;

/// <summary>Writes small PDF files by hand: A4 pages with Helvetica text where the test wants it.</summary>
internal static class SamplePdf
{
    private const int Width = 595, Height = 842;
    private const string Helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    /// <summary>One page with texts at points from the top left.</summary>
    public static byte[] Page(params (int X, int Y, string Text)[] texts) =>
        Document(Encoding.Latin1.GetBytes(string.Concat(texts.Select(Show))), compress: false);

    /// <summary>The same page set sideways or upside down: the texts themselves are turned clockwise, the page says nothing of it.</summary>
    public static byte[] TurnedPage(int degrees, params (int X, int Y, string Text)[] texts)
    {
        var (matrix, width, height) = degrees switch
        {
            90 => ("0 -1 1 0 0 595", Height, Width),
            180 => ("-1 0 0 -1 595 842", Width, Height),
            270 => ("0 1 -1 0 842 0", Height, Width),
            _ => ("1 0 0 1 0 0", Width, Height),
        };
        return Document(Encoding.Latin1.GetBytes($"{matrix} cm\n" + string.Concat(texts.Select(Show))), compress: false, width, height);
    }

    /// <summary>The same page laid askew: turned about its middle, counter-clockwise.</summary>
    public static byte[] SkewedPage(double degrees, params (int X, int Y, string Text)[] texts)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var (x, y) = ((Width * (1 - cosine) / 2) + (Height * sine / 2), (Height * (1 - cosine) / 2) - (Width * sine / 2));
        var matrix = string.Create(CultureInfo.InvariantCulture, $"{cosine:F6} {sine:F6} {-sine:F6} {cosine:F6} {x:F3} {y:F3} cm\n");
        return Document(Encoding.Latin1.GetBytes(matrix + string.Concat(texts.Select(Show))), compress: false);
    }

    /// <summary>An A4 page that is nothing but a picture, as scanners write it; the viewer is to turn it clockwise.</summary>
    public static byte[] Scan(RawPicture picture, int rotate = 0, params (int X, int Y, string Text)[] invisible)
    {
        var (width, height, packed) = (picture.Width, picture.Height, Deflate(picture.Pixels));
        var (across, down) = width > height ? (Height, Width) : (Width, Height);
        return Pictured(width, height, bits: 8, packed, across, down, rotate, $"3 Tr\n{string.Concat(invisible.Select(Show))}");
    }

    private static byte[] Pictured(int width, int height, int bits, byte[] packed, int across, int down, int rotate, string draw)
    {
        var content = $"q {across} 0 0 {down} 0 0 cm /P Do Q\n{draw}";
        return Write(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {across} {down}] /Rotate {rotate} /Contents 5 0 R /Resources << /XObject << /P 4 0 R >> /Font << /F1 6 0 R >> >> >>",
            $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent {bits} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed)}\nendstream",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            Helvetica,
        ]);
    }

    /// <summary>The page of a font that tells wrongly which letters its glyphs are: each is said to be the one three further on.</summary>
    public static byte[] Garbled(params (int X, int Y, string Text)[] texts)
    {
        const string map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
            + "2 beginbfrange <41> <57> <0044> <61> <77> <0064> endbfrange endcmap end";
        var content = string.Concat(texts.Select(Show));
        return Write(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            $"<< /Length {map.Length} >>\nstream\n{map}\nendstream",
        ]);
    }

    /// <summary>Many empty pages.</summary>
    public static byte[] Pages(int count) => Write(
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(3, count).Select(page => $"{page} 0 R"))}] /Count {count} >>",
        .. Enumerable.Repeat($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] >>", count),
    ]);

    /// <summary>A page that is a white picture of so many pixels a side, packed small.</summary>
    public static byte[] BlankPicture(int side)
    {
        var white = new byte[side / 8 * side];
        Array.Fill(white, byte.MaxValue);
        return Pictured(side, side, bits: 1, Deflate(white), Width, Width, rotate: 0, draw: "");
    }

    /// <summary>A page of a document whose catalogue holds something that acts.</summary>
    public static byte[] ActivePage(string catalogue, params (int X, int Y, string Text)[] texts) => Encoding.Latin1.GetBytes(
        Encoding.Latin1.GetString(Page(texts)).Replace("/Type /Catalog", $"/Type /Catalog {catalogue}", StringComparison.Ordinal));

    /// <summary>A page whose content is a small stream that unpacks to many megabytes of nothing.</summary>
    public static byte[] Bomb(int megabytes)
    {
        var nothing = new byte[megabytes * 1024 * 1024];
        Array.Fill(nothing, (byte)' ');
        return Document(nothing, compress: true);
    }

    private static string Show((int X, int Y, string Text) item)
    {
        var text = item.Text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {item.X} {Height - item.Y} Td ({text}) Tj ET\n");
    }

    private static byte[] Document(byte[] content, bool compress, int width = Width, int height = Height)
    {
        var stream = compress ? Deflate(content) : content;
        var filter = compress ? " /Filter /FlateDecode" : "";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
            Helvetica,
            $"<< /Length {stream.Length}{filter} >>\nstream\n{Encoding.Latin1.GetString(stream)}\nendstream",
        ];
        return Write(objects);
    }

    private static byte[] Write(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = file.Length;
        file.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
            zlib.Write(content);
        return packed.ToArray();
    }
}
