using Quittance.Formats.CostaRica;

namespace Quittance.Cli.CostaRica;

/// <summary>The operator's copies of the official schemas on disk.</summary>
internal static class InstalledSchemas
{
    /// <summary>Null when none are installed.</summary>
    public static OfficialSchemas? Load(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.xsd") : [];
        return files.Length == 0 ? null : OfficialSchemas.Compile([.. files.Select(File.ReadAllBytes)]);
    }

    /// <summary>Keeps those that are new or changed beside those installed before; all must go together, or nothing is kept.</summary>
    public static OfficialSchemas Install(string folder, IReadOnlyList<byte[]> schemas)
    {
        var named = schemas.Select(schema => (Name: OfficialSchemas.NameOf(schema), Schema: schema)).ToList();
        var kept = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.xsd").Where(file => !named.Exists(one => one.Name == Path.GetFileName(file))) : [];
        var all = OfficialSchemas.Compile([.. named.Select(one => one.Schema), .. kept.Select(File.ReadAllBytes)]);
        Directory.CreateDirectory(folder);
        foreach (var (name, schema) in named)
            Replace(Path.Combine(folder, name), schema);
        return all;
    }

    // Whoever reads meanwhile sees the old file or the new one, never half of it.
    private static void Replace(string file, byte[] schema)
    {
        var half = file + ".new";
        File.WriteAllBytes(half, schema);
        File.Move(half, file, overwrite: true);
    }
}
