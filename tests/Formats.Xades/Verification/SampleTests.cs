using Quittance.Testing;

namespace Quittance.Formats.Xades.Tests.Verification;

/// <summary>The samples get the verdict that their folder and list say, as far as signatures reach.</summary>
public sealed class SampleTests
{
    // What the list says in words: these fail here beyond the mathematics.
    private static readonly Dictionary<string, string> Also = new(StringComparer.Ordinal)
    {
        ["N5-sin-politica"] = CheckNames.Policy,
        ["N10-doctype-xxe"] = CheckNames.WellFormed,
        ["N11-certificado-de-otra-cedula"] = CheckNames.SignerId,
    };

    [Fact]
    public void Every_good_sample_is_valid_and_xmlsec_agrees()
    {
        var files = Directory.GetFiles(Shared.RequireFolder("spec/costa-rica/samples/synthetic"), "*.xml");

        files.Length.ShouldBeGreaterThan(8);
        foreach (var file in files)
        {
            var verdict = XadesVerifier.Verify(File.ReadAllBytes(file), TestKeys.Now, new() { EitherPartyMaySignMessages = true });
            verdict.Checks.Where(check => !check.Ok).ShouldBeEmpty(Path.GetFileName(file));
            Tools.XmlSecAccepts(File.ReadAllBytes(file)).ShouldBeTrue(file);
        }
    }

    [Fact]
    public void A_message_that_the_seller_signed_is_not_the_receiver_s()
    {
        var file = Shared.RequireFile("spec/costa-rica/samples/synthetic/MR-01-aceptacion.xml");

        XadesVerifier.Verify(File.ReadAllBytes(file), TestKeys.Now).Checks.Single(check => !check.Ok).Name.ShouldBe(CheckNames.SignerId);
    }

    [Fact]
    public void Every_bad_sample_is_found_out_as_the_list_says()
    {
        var list = Shared.RequireFile("spec/costa-rica/samples/NEGATIVES.tsv");
        foreach (var row in File.ReadLines(list).Skip(1).Select(line => line.Split('\t')))
        {
            var (name, isSigned) = (row[1], bool.Parse(row[3]));
            var verdict = XadesVerifier.Verify(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(list)!, "negative", name + ".xml")), TestKeys.Now);

            if (Also.TryGetValue(name, out var failing))
                verdict.Checks.Where(check => !check.Ok).Select(check => check.Name).ShouldBe([failing], name);
            else
                verdict.IsValid.ShouldBe(isSigned, name);
        }
    }

    [Fact]
    public void A_document_without_a_signature_is_not_valid()
    {
        var file = Shared.RequireFile("spec/costa-rica/samples/peer/facturacr-fe-sin-firma.xml");

        XadesVerifier.Verify(File.ReadAllBytes(file), TestKeys.Now).Checks.Single(check => !check.Ok).Name.ShouldBe(CheckNames.Signatures);
    }
}
