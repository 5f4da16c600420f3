namespace Quittance.Formats.CostaRica;

/// <summary>The tables that come with the library: tab-separated, the first line names the columns.</summary>
internal static class DataFile
{
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(DataFile).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];
    }
}
