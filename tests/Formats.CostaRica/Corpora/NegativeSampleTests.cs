namespace Quittance.Formats.CostaRica.Tests.Corpora;

/// <summary>Every sample gets the verdict that its folder and NEGATIVES.tsv say, as far as structure and arithmetic reach; signatures are another library's.</summary>
public sealed class NegativeSampleTests
{
    // What a validator without cryptography must find; null where only the signature is wrong.
    private static readonly Dictionary<string, string?> Expected = new(StringComparer.Ordinal)
    {
        ["N1-contenido-alterado-tras-firma"] = "CR-ARI-012",
        ["N2-reindentado-tras-firma"] = null,
        ["N3-orden-incorrecto"] = "CR-STR-002",
        ["N4-resumen-no-cuadra"] = "CR-ARI-011",
        ["N5-sin-politica"] = null,
        ["N6-clave-no-coincide"] = "CR-CLA-002",
        ["N7-decimal-vacio-o-seis-decimales"] = "CR-STR-017",
        ["N8-espacio-de-nombres-4.3"] = "CR-DOC-002",
        ["N9-comentario-insertado"] = null,
        ["N10-doctype-xxe"] = "CR-XML-002",
        ["N11-certificado-de-otra-cedula"] = null,
    };

    [Fact]
    public void Every_good_sample_is_valid() =>
        Samples.Files("synthetic").Select(file => $"{Path.GetFileName(file)}: {string.Join(", ", Check(file).Findings)}").Where(line => !line.EndsWith(": ", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_bad_sample_is_found_out_where_its_signature_is_not_all_that_is_wrong()
    {
        var files = Samples.Files("negative");

        files.Select(Path.GetFileNameWithoutExtension).ShouldBe(Expected.Keys, ignoreOrder: true);
        files.Select(file => (Path.GetFileName(file), Verdict(file))).Where(each => each.Item2 is not null).ShouldBeEmpty();
    }

    [Fact]
    public void An_unsigned_document_lacks_its_signature_only()
    {
        var file = Samples.Files("peer").ShouldHaveSingleItem();

        Check(file).Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Code).ShouldBe(["CR-STR-031"]);
        using var stream = File.OpenRead(file);
        ComprobanteValidator.Check(stream, new ValidationOptions { RequiresSignature = false }).IsValid.ShouldBeTrue();
    }

    private static string? Verdict(string file)
    {
        var report = Check(file);
        var wanted = Expected[Path.GetFileNameWithoutExtension(file)];
        var isRight = wanted is null ? report.IsValid : report.Findings.Any(finding => finding.Code == wanted) && !report.IsValid;
        return isRight ? null : $"wanted {wanted ?? "nothing"}, found {string.Join(", ", report.Findings)}";
    }

    private static ValidationReport Check(string file)
    {
        using var stream = File.OpenRead(file);
        return ComprobanteValidator.Check(stream);
    }
}
