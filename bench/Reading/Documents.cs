namespace Quittance.Bench.Reading;

/// <summary>Which files of a folder are documents to read; the truth and the manifest are not.</summary>
internal static class Documents
{
    private static readonly HashSet<string> Extensions =
        new(StringComparer.OrdinalIgnoreCase) { ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".xml" };

    public static bool IsDocument(string path) => Extensions.Contains(Path.GetExtension(path));
}
