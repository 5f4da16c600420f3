using System.Globalization;

namespace Quittance.Platform.Health;

/// <summary>Bytes as people say them.</summary>
internal static class Sizes
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    public static string Text(long bytes)
    {
        var unit = 0;
        var size = (double)bytes;
        for (; Math.Abs(size) >= 1000 && unit < Units.Length - 1; unit++)
            size /= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{size:0.#} {Units[unit]}");
    }
}
