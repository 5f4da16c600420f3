using System.Text;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>
/// Documents with one random change: our verdict on their structure equals that of the official schemas, in both directions and for both
/// publications. <c>QUITTANCE_ACCEPTANCE=full</c> changes twenty thousand.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-mutants-");

    private static int Count => Environment.GetEnvironmentVariable("QUITTANCE_ACCEPTANCE") == "full" ? 10_000 : 500;

    [Theory]
    [InlineData(SchemaPublication.V2024)]
    [InlineData(SchemaPublication.V2026)]
    public void Our_verdict_on_structure_is_that_of_the_official_schemas(SchemaPublication publication)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"{Count} documents, seed {seed}");
        var random = new Random(seed);
        var mutants = Sample((ulong)seed).Select((one, at) => (one.Root, File: Save(Mutation.Of(one.Signed, random), at))).ToList();

        var refused = mutants.GroupBy(one => one.Root, one => one.File).SelectMany(group => Xmllint.Refused(group.Key, publication, [.. group]))
            .ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
        var differences = mutants.Select(one => Difference(one.File, refused.GetValueOrDefault(one.File), publication)).Where(one => one is not null).ToArray();

        output.WriteLine($"{refused.Count} refused, {mutants.Count - refused.Count} accepted by both");
        refused.Count.ShouldBeInRange(Count / 20, Count * 19 / 20);
        differences.ShouldBeEmpty(differences.FirstOrDefault());
    }

    // Half of them for each publication, whichever they are judged by.
    private static IEnumerable<Written> Sample(ulong seed) =>
        Written.Sample(SchemaPublication.V2024, Count / 2, seed).Concat(Written.Sample(SchemaPublication.V2026, Count / 2, seed));

    public void Dispose() => folder.Delete(recursive: true);

    private string Save(string xml, int at)
    {
        var file = Path.Combine(folder.FullName, $"{at}.xml");
        File.WriteAllText(file, xml, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }

    private static string? Difference(string file, string? refusal, SchemaPublication publication)
    {
        using var stream = File.OpenRead(file);
        var structural = ComprobanteValidator.Check(stream, new ValidationOptions { Publication = publication }).Findings
            .Where(finding => finding.Code.StartsWith("CR-STR", StringComparison.Ordinal) || finding.Code == "CR-DOC-002").ToArray();
        return (refusal is null) == (structural.Length == 0) ? null
            : $"official: {refusal ?? "valid"}; ours: {string.Join(", ", structural.Select(one => one.ToString()))}";
    }
}
