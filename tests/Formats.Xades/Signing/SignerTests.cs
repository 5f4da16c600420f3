using Quittance.Kernel.Errors;

namespace Quittance.Formats.Xades.Tests.Signing;

public sealed class SignerTests
{
    [Fact]
    public void All_bytes_but_the_signature_stay_as_they_were()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var xml = Vouchers.Arbitrary(seed, comments: true);

            var signed = Vouchers.Text(Vouchers.Signed((seed % 3 == 0 ? "\uFEFF" : "") + xml));

            var begin = signed.IndexOf("<ds:Signature ", StringComparison.Ordinal);
            var end = signed.IndexOf("</ds:Signature>", StringComparison.Ordinal) + "</ds:Signature>".Length;
            signed.Remove(begin, end - begin).TrimStart('\uFEFF').ShouldBe(xml, $"seed {seed}");
            signed[end..].ShouldStartWith("</r");
        }
    }

    [Theory]
    [InlineData(SignatureShape.Common)]
    [InlineData(SignatureShape.Annex)]
    public void Every_document_that_is_signed_verifies_here_and_with_xmlsec(SignatureShape shape)
    {
        var profile = SignatureProfile.Taxpayer with { Shape = shape, ClaimedRole = shape == SignatureShape.Common ? "ObligadoTributario" : null };
        foreach (var seeds in Enumerable.Range(0, Tools.Documents).Chunk(100))
        {
            var signed = seeds.Select(seed => Vouchers.Signed(Vouchers.Arbitrary(seed, comments: true), TestKeys.Person, profile)).ToList();

            signed.ShouldAllBe(one => Mathematics.IsRight(one));
            Tools.XmlSecAccepts(signed).ShouldBeTrue($"seeds {seeds[0]} to {seeds[^1]}");
        }
    }

    [Fact]
    public void A_voucher_gets_the_common_shape_with_the_policy()
    {
        var text = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice()));

        text.ShouldContain("<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\">");
        text.ShouldContain("<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\">");
        text.ShouldContain(" Type=\"http://uri.etsi.org/01903#SignedProperties\" ");
        text.ShouldContain("<xades:SigningTime>2026-11-20T10:15:31-06:00</xades:SigningTime>");
        text.ShouldContain($"<xades:Identifier>{SignaturePolicy.CostaRica44.Identifier}</xades:Identifier>");
        text.ShouldEndWith("</ds:Signature></FacturaElectronica>");
    }

    [Fact]
    public void An_answer_of_the_authority_has_no_policy_and_the_time_in_UTC()
    {
        var signed = XadesSigner.Sign(Vouchers.Bytes(Vouchers.Of("MensajeHacienda", "<Clave>1</Clave>")), TestKeys.Company, TestKeys.Now.ToUniversalTime(), SignatureProfile.Authority);

        Vouchers.Text(signed).ShouldContain("<xades:SigningTime>2026-11-20T16:15:31Z</xades:SigningTime>");
        Vouchers.Text(signed).ShouldNotContain("SignaturePolicyIdentifier");
        XadesVerifier.Verify(signed, TestKeys.Now).IsValid.ShouldBeTrue();
    }

    [Fact]
    public void The_same_document_signed_again_is_the_same() =>
        Vouchers.Signed(Vouchers.Invoice()).ShouldBe(Vouchers.Signed(Vouchers.Invoice()));

    [Theory]
    [InlineData("<a>", "XAD-DOC-001")]
    [InlineData("", "XAD-DOC-001")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "XAD-DOC-002")]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?><a>1</a>", "XAD-DOC-004")]
    [InlineData("<a><ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/></a>", "XAD-DOC-005")]
    [InlineData("<a/>", "XAD-DOC-006")]
    public void What_cannot_be_signed_is_refused(string xml, string code) => Refusal(Vouchers.Bytes(xml)).Code.ShouldBe(code);

    [Fact]
    public void Other_encodings_and_sizes_are_refused()
    {
        Refusal(System.Text.Encoding.Unicode.GetBytes("\uFEFF<a>1</a>")).ShouldBe(XadesErrors.NotUtf8);
        Refusal([.. Vouchers.Bytes("<a>"), 0xC3, 0x28, .. Vouchers.Bytes("</a>")]).ShouldBe(XadesErrors.NotUtf8);
        Refusal(new byte[26 * 1024 * 1024]).ShouldBe(XadesErrors.TooLarge);
        Refusal(Vouchers.Bytes(string.Concat(Enumerable.Repeat("<a>", 200)) + string.Concat(Enumerable.Repeat("</a>", 200)))).ShouldBe(XadesErrors.TooLarge);
    }

    [Fact]
    public void An_expired_certificate_signs_nothing() =>
        Should.Throw<RefusalException>(() => XadesSigner.Sign(Vouchers.Bytes("<a>1</a>"), TestKeys.Company, new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero))).Error.ShouldBe(XadesErrors.NotValidNow);

    private static Error Refusal(byte[] xml) => Should.Throw<RefusalException>(() => XadesSigner.Sign(xml, TestKeys.Company, TestKeys.Now)).Error;
}
