using System.Text.Json;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>Real documents of others, when they lie beside the repository.</summary>
internal static class Bench
{
    /// <summary>The first document of a class, such as <c>scan</c>.</summary>
    public static string First(string documentClass, string pattern) =>
        Directory.EnumerateFiles(Shared.RequireFolder("bench/dev"), pattern)
            .Order(StringComparer.Ordinal)
            .First(file => ClassOf(file) == documentClass);

    private static string? ClassOf(string file)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file, ".truth.json")));
        return truth.RootElement.GetProperty("doc_class").GetString();
    }
}
