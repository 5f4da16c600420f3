using System.Globalization;

namespace Quittance.Capture.Tools;

/// <summary>What pdfinfo says of a document.</summary>
internal sealed record PdfInfo(int Pages, double WidthPoints, double HeightPoints)
{
    public static PdfInfo Parse(string text)
    {
        var values = text.Split('\n')
            .Select(line => line.Split(':', 2))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0].Trim())
            .ToDictionary(group => group.Key, group => group.First()[1].Trim());
        var size = values.GetValueOrDefault("Page size", "").Split(' ');
        return new(
            int.TryParse(values.GetValueOrDefault("Pages"), CultureInfo.InvariantCulture, out var pages) ? pages : 0,
            Points(size, 0),
            Points(size, 2));
    }

    private static double Points(string[] size, int index) =>
        index < size.Length && double.TryParse(size[index], CultureInfo.InvariantCulture, out var points) ? points : 0;
}
