using Quittance.Formats.CostaRica;
using Quittance.Formats.CostaRica.Tests.Generated;

namespace Quittance.Formats.Xades.Tests.Generated;

/// <summary>
/// Documents of all kinds, as the writer makes them and as they are signed: valid by the official schemas, and their signatures by xmlsec1.
/// <c>QUITTANCE_ACCEPTANCE=full</c> makes ten thousand.
/// </summary>
public sealed class SignedVoucherTests(ITestOutputHelper output) : IDisposable
{
    private const int AtOnce = 100;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-signed-");

    [Theory]
    [InlineData(SchemaPublication.V2024)]
    [InlineData(SchemaPublication.V2026)]
    public void Everything_that_is_written_and_signed_is_valid_by_schema_and_signature(SchemaPublication publication)
    {
        var seed = (ulong)Random.Shared.NextInt64();
        var documents = Written.Sample(publication, Tools.Documents / 2, seed).ToList();
        output.WriteLine($"{documents.Count} documents for {publication}, seed {seed}: {string.Join(", ", documents.CountBy(one => one.Root).Select(each => $"{each.Value} {each.Key}"))}");

        var signed = documents.Select(one => (one.Root, Xml: XadesSigner.Sign(one.Unsigned, TestKeys.Company, TestKeys.Now))).ToList();

        signed.ShouldAllBe(one => Mathematics.IsRight(one.Xml));
        foreach (var batch in signed.Chunk(AtOnce))
            Tools.XmlSecAccepts(batch.Select(one => one.Xml)).ShouldBeTrue();
        signed.GroupBy(one => one.Root, StringComparer.Ordinal).SelectMany(group => Xmllint.Refused(group.Key, publication, Files(group)).Values).ShouldBeEmpty();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private List<string> Files(IGrouping<string, (string Root, byte[] Xml)> group) => [.. group.Select((one, at) =>
    {
        var file = Path.Combine(folder.FullName, $"{group.Key}-{at}.xml");
        File.WriteAllBytes(file, one.Xml);
        return file;
    })];
}
