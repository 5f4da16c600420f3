using Quittance.Capture.Contracts;

namespace Quittance.Capture.Tools;

/// <summary>The resolution to draw a page at: the one wanted, or less when the page is as large as a poster.</summary>
internal static class PageResolution
{
    private const double PointsPerInch = 72;
    private const int Lowest = 20;

    public static int Within(ReadingOptions options, double widthPoints, double heightPoints, int wanted)
    {
        var squareInches = Math.Max(1, widthPoints / PointsPerInch * (heightPoints / PointsPerInch));
        return (int)Math.Clamp(Math.Sqrt(options.MaxPixels / squareInches), Lowest, wanted);
    }
}
