using Quittance.Formats.CostaRica.Tests.Corpora;
using Quittance.Formats.Xades;
using Quittance.Formats.Xades.Tests;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>
/// What the writer makes is signed, and then valid by our validator and by the official schemas, and its signature holds for us and for xmlsec1.
/// <c>QUITTANCE_ACCEPTANCE=full</c> makes ten thousand documents; each run takes another seed and says it.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-comprobantes-");

    private static int Count => Environment.GetEnvironmentVariable("QUITTANCE_ACCEPTANCE") == "full" ? 5000 : 200;

    [Theory]
    [InlineData(SchemaPublication.V2024)]
    [InlineData(SchemaPublication.V2026)]
    public void Everything_the_writer_makes_is_valid_and_its_signature_holds(SchemaPublication publication)
    {
        var documents = Sample(publication).ConvertAll(one => new Signed(one.Root, Sign(one)));

        var ours = documents.Select(one => string.Join('\n', Findings(one.Xml, publication))).Where(findings => findings.Length > 0).ToArray();
        var theirs = Official(documents, publication);

        ours.ShouldBeEmpty(ours.FirstOrDefault());
        theirs.ShouldBeEmpty(theirs.FirstOrDefault());
        documents.Where(one => !Holds(one.Xml)).ShouldBeEmpty();
        documents.Chunk(200).ShouldAllBe(some => Tools.XmlSecAccepts(some.Select(one => one.Xml)));
    }

    [Theory]
    [InlineData(SchemaPublication.V2024)]
    [InlineData(SchemaPublication.V2026)]
    public void What_is_written_reads_back_the_same(SchemaPublication publication) =>
        Sample(publication).Select(one => Equality.Difference(one.Document, Read(one))).Where(difference => difference is not null).ShouldBeEmpty();

    [Fact]
    public void Completing_a_complete_document_changes_nothing() =>
        Sample(SchemaPublication.V2026).Select(one => one.Document).OfType<Comprobante>()
            .Select(document => Equality.Difference(document, Arithmetic.Complete(document))).Where(difference => difference is not null).ShouldBeEmpty();

    public void Dispose() => folder.Delete(recursive: true);

    private List<Written> Sample(SchemaPublication publication)
    {
        var seed = (ulong)Random.Shared.NextInt64();
        output.WriteLine($"{Count} documents for {publication}, seed {seed}");
        var documents = Written.Sample(publication, Count, seed).ToList();
        output.WriteLine(string.Join(", ", documents.CountBy(one => one.Root).Select(each => $"{each.Value} {each.Key}")));
        return documents;
    }

    // The authority signs its answers in a shape of its own.
    private static byte[] Sign(Written one) =>
        XadesSigner.Sign(one.Unsigned, TestKeys.Company, TestKeys.Now, one.Document is MensajeHacienda ? SignatureProfile.Authority : SignatureProfile.Taxpayer);

    // Whose certificate it is, the generated issuers do not say.
    private static bool Holds(byte[] signed) => XadesVerifier.Verify(signed, TestKeys.Now).Checks.All(check => check.Ok || check.Name == "signer-id");

    // Without tolerance: what is computed by us must add up to the last decimal.
    private static IEnumerable<Finding> Findings(byte[] signed, SchemaPublication publication) =>
        ComprobanteValidator.Check(new MemoryStream(signed), new ValidationOptions { Publication = publication, Tolerance = 0 }).Findings;

    private List<string> Official(List<Signed> documents, SchemaPublication publication) =>
        [.. documents.GroupBy(one => one.Root, StringComparer.Ordinal).SelectMany(group => Xmllint.Refused(group.Key, publication, Files(group)).Values)];

    private List<string> Files(IGrouping<string, Signed> group) => [.. group.Select((one, at) =>
    {
        var file = Path.Combine(folder.FullName, $"{group.Key}-{at}.xml");
        File.WriteAllBytes(file, one.Xml);
        return file;
    })];

    private sealed record Signed(string Root, byte[] Xml);

    private static object? Read(Written one)
    {
        var reading = ComprobanteReader.Read(new MemoryStream(one.Unsigned));
        return (object?)reading.Comprobante ?? (object?)reading.MensajeReceptor ?? reading.MensajeHacienda;
    }
}
