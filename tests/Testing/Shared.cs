namespace Quittance.Testing;

/// <summary>
/// The corpora that lie beside the repository, in <c>../shared</c> or where <c>QUITTANCE_SHARED</c> says. A test that
/// needs one is skipped, and says so, where there is none.
/// </summary>
public static class Shared
{
    /// <summary>The full path of a folder of the corpora, such as <c>bench/dev</c>.</summary>
    public static string RequireFolder(string name) => Require(name, Directory.Exists);

    /// <summary>The full path of a file of the corpora.</summary>
    public static string RequireFile(string name) => Require(name, File.Exists);

    /// <summary>The full path of a folder of the corpora, or null where there is none.</summary>
    public static string? FindFolder(string name) => Path.Combine(Root(), name) is var path && Directory.Exists(path) ? path : null;

    private static string Require(string name, Func<string, bool> exists)
    {
        var path = Path.Combine(Root(), name);
        if (!exists(path))
            Assert.Skip($"{name} of the shared corpora is not here: put them in ../shared or set QUITTANCE_SHARED.");
        return path;
    }

    private static string Root() =>
        Environment.GetEnvironmentVariable("QUITTANCE_SHARED") ?? Path.Combine(Repository.Root, "..", "shared");
}
