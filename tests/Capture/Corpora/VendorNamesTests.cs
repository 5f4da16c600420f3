using System.Text.Json;
using Quittance.Capture.Layout.Text;
using Quittance.Testing;

namespace Quittance.Capture.Tests.Corpora;

/// <summary>
/// The reader knows no template: neither the parties of the documents it is measured with, nor the names of those files or of
/// their layouts stand anywhere in its source.
/// </summary>
public sealed class VendorNamesTests
{
    private const int FewestLetters = 6;

    /// <summary>Parties that are called by a word which is also a label, a title or an example's placeholder.</summary>
    private static readonly HashSet<string> PlainWords = ["restaurant", "supplier", "customer", "buyername", "sellername"];

    [Fact]
    public void No_vendor_of_the_bench_stands_in_the_reader()
    {
        var names = Names(Shared.RequireFolder("bench/dev")).ToList();
        var source = Source().ToList();

        names.Count.ShouldBeGreaterThan(100);
        Mentions(source, names).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_name_is_found() =>
        Mentions([("Rule.cs", Folded("if (name == \"Nordlicht-Technik\")"))], [Folded("Nordlicht Technik")]).ShouldBe(["Rule.cs: nordlichttechnik"]);

    private static IEnumerable<string> Mentions(IEnumerable<(string File, string Text)> source, IReadOnlyList<string> names) =>
        from line in source
        from name in names
        where line.Text.Contains(name, StringComparison.Ordinal)
        select $"{line.File}: {name}";

    private static IEnumerable<(string File, string Text)> Source() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "Modules", "Capture"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".txt")
            .SelectMany(file => File.ReadLines(file).Select(line => (Path.GetFileName(file), Folded(line))));

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(folder, "*.truth.json")
            .SelectMany(file => Parties(file).Append(Path.GetFileName(file)[..^".truth.json".Length]))
            .Concat(Layouts(Path.Combine(folder, "..", "manifest.json")))
            .Select(Folded)
            .Where(name => name.Length >= FewestLetters && !PlainWords.Contains(name))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Parties(string truth)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(truth));
        foreach (var field in new[] { "supplier_name", "buyer_name" })
            if (json.RootElement.TryGetProperty(field, out var value))
                foreach (var name in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.ToString()) : [value.ToString()])
                    yield return name;
    }

    private static IEnumerable<string> Layouts(string manifest)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(manifest));
        return [.. json.RootElement.EnumerateArray().Select(row => row.GetProperty("template").GetString()!)];
    }

    private static string Folded(string text) => string.Concat(Token.Split(text).Select(token => token.Folded));
}
