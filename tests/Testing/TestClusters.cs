using Quittance.Platform.Database;

namespace Quittance.Testing;

/// <summary>The clusters of test runs, side by side in the system's temporary folder.</summary>
internal static class TestClusters
{
    // A run that has just made its folder may not have taken its lock yet.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    private static string Root => Path.Combine(Path.GetTempPath(), "quittance-tests");

    public static PrivatePostgresOptions New() => Careless(Path.Combine(Root, Path.GetRandomFileName()));

    /// <summary>Stops and deletes what runs that were killed have left behind.</summary>
    public static async Task RemoveAbandonedAsync()
    {
        Directory.CreateDirectory(Root);
        foreach (var folder in Directory.GetDirectories(Root).Where(IsSettled))
            await RemoveAsync(folder);
    }

    private static async Task RemoveAsync(string folder)
    {
        // Two runs may tidy at once: the one that comes second finds the folder gone.
        try
        {
            await PrivatePostgres.RemoveAsync(Careless(folder), CancellationToken.None);
        }
        catch (DirectoryNotFoundException) { }
    }

    private static bool IsSettled(string folder) => DateTime.UtcNow - Directory.GetCreationTimeUtc(folder) > Settled;

    private static PrivatePostgresOptions Careless(string folder) => new() { Folder = folder, Durable = false, MaxConnections = 400 };
}
