using Quittance.Formats.Xades.Canonical;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.Xades.Tests.Canonical;

/// <summary>The canonical forms are libxml's, over documents that use everything the forms have an opinion about.</summary>
public sealed class CanonicalTests
{
    [Theory]
    [InlineData("--c14n")]
    [InlineData("--exc-c14n")]
    public void The_canonical_form_is_the_one_of_libxml(string form)
    {
        using var folder = new ScratchFolder();
        for (var seed = 0; seed < 200; seed++)
        {
            var xml = Vouchers.Bytes(Vouchers.Arbitrary(seed, comments: false));
            var (code, expected, errors) = Tools.Run("xmllint", "--nonet", form, folder.Write(xml));

            code.ShouldBe(0, errors);
            var own = Vouchers.Text(Canonical(xml, form == "--c14n" ? CanonicalForm.Inclusive : CanonicalForm.Exclusive));
            (own == Vouchers.Text(expected)).ShouldBeTrue($"seed {seed}:\n{Vouchers.Text(expected)}\n{own}");
        }
    }

    /// <summary>By the recommendation; libxml leaves the ampersand as it is, so that its form cannot be read back.</summary>
    [Fact]
    public void Addresses_of_namespaces_are_escaped() =>
        Vouchers.Text(Canonical(Vouchers.Bytes("<r xmlns='urn:a&amp;b'/>"), CanonicalForm.Inclusive)).ShouldBe("<r xmlns=\"urn:a&amp;b\"></r>");

    [Fact]
    public void Names_are_ordered_by_code_point_and_not_by_surrogate() =>
        CodePoints.Compare("\uFFFD", "\U00010000").ShouldBeLessThan(0);

    [Fact]
    public void Comments_are_left_out() =>
        Vouchers.Text(Canonical(Vouchers.Bytes("<!-- a --><r>1<!-- b -->2</r><!-- c -->"), CanonicalForm.Inclusive)).ShouldBe("<r>12</r>");

    private static byte[] Canonical(byte[] xml, CanonicalForm form)
    {
        using var reader = ExactXml.Open(xml);
        var text = new CanonicalText();
        new Canonicaliser(reader, form, text).WriteDocument(new HashSet<int>());
        return text.Written.ToArray();
    }
}
