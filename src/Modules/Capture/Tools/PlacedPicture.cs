using System.Globalization;

namespace Quittance.Capture.Tools;

/// <summary>A picture on a page of a PDF and how much of it it takes, as <c>pdfimages -list</c> tells.</summary>
internal sealed record PlacedPicture(int Page, double SquarePoints)
{
    private const int FewestColumns = 13, PointsPerInch = 72;

    /// <summary>Masks only say where another picture lets through what is below.</summary>
    public static IReadOnlyList<PlacedPicture> Parse(string listing) =>
        [.. listing.Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(cells => cells.Length >= FewestColumns && cells[2] is "image" or "stencil")
            .Select(cells => new PlacedPicture((int)Number(cells[0]), Inches(cells[3], cells[^4]) * Inches(cells[4], cells[^3]) * PointsPerInch * PointsPerInch))];

    private static double Inches(string pixels, string perInch) => Number(perInch) is > 0 and var resolution ? Number(pixels) / resolution : 0;

    private static double Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
