namespace Quittance.Formats.Xades.Tests.Verification;

/// <summary>Attacks that leave the mathematics right and change what is read.</summary>
public sealed class WrappingTests
{
    private const string Open = "<FacturaElectronica ", Close = "</FacturaElectronica>";

    [Fact]
    public void A_signed_document_inside_another_is_not_taken_for_it()
    {
        var inner = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice()));
        inner = inner[inner.IndexOf(Open, StringComparison.Ordinal)..];

        VerifierTests.FailuresOf(Vouchers.Bytes(Vouchers.Invoice("3101999999", inner))).ShouldBe(["signatures"]);
    }

    [Fact]
    public void A_reference_to_an_element_does_not_sign_the_document() =>
        VerifierTests.FailuresOf(VerifierTests.Changed(" URI=\"\"", " URI=\"#other\"")).ShouldBe(["structure"]);

    [Fact]
    public void Two_elements_of_one_id_are_refused()
    {
        var text = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice(more: "<Otros></Otros>")));
        var begin = text.IndexOf("\"KeyInfo-", StringComparison.Ordinal) + 1;
        var id = text[begin..text.IndexOf('"', begin)];

        VerifierTests.FailuresOf(Vouchers.Bytes(text.Replace("<Otros>", $"<Otros Id=\"{id}\">", StringComparison.Ordinal))).ShouldBe(["structure"]);
    }

    [Fact]
    public void Properties_outside_the_signature_are_not_the_signed_ones()
    {
        var text = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice(more: "<Otros></Otros>")));
        var begin = text.IndexOf("<xades:SignedProperties", StringComparison.Ordinal);
        var end = text.IndexOf("</xades:SignedProperties>", StringComparison.Ordinal) + "</xades:SignedProperties>".Length;
        var moved = text.Remove(begin, end - begin).Insert(begin, "<xades:SignedProperties Id=\"mine\"></xades:SignedProperties>")
            .Replace("<Otros>", "<Otros xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">" + text[begin..end], StringComparison.Ordinal);

        VerifierTests.FailuresOf(Vouchers.Bytes(moved)).ShouldBe(["structure"]);
    }

    [Theory]
    [InlineData("not(ancestor-or-self::ds:Signature) and true()")]
    [InlineData("not(ancestor-or-self::*[local-name()='Emisor'])")]
    [InlineData("true()")]
    public void Another_XPath_is_refused(string path)
    {
        var text = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice(), profile: SignatureProfile.Taxpayer with { Shape = SignatureShape.Annex }));

        VerifierTests.FailuresOf(Vouchers.Bytes(text.Replace("not(ancestor-or-self::ds:Signature)", path, StringComparison.Ordinal))).ShouldBe(["structure"]);
    }

    [Fact]
    public void The_XPath_with_another_meaning_of_its_prefix_is_refused()
    {
        var text = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice(), profile: SignatureProfile.Taxpayer with { Shape = SignatureShape.Annex }));

        VerifierTests.FailuresOf(Vouchers.Bytes(text.Replace("<ds:XPath>", "<d:XPath xmlns:d=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:ds=\"urn:x\">", StringComparison.Ordinal)
            .Replace("</ds:XPath>", "</d:XPath>", StringComparison.Ordinal))).ShouldBe(["structure"]);
    }

    [Fact]
    public void Other_transforms_and_forms_are_refused()
    {
        VerifierTests.FailuresOf(VerifierTests.Changed("xmldsig#enveloped-signature", "xmldsig#base64")).ShouldBe(["structure"]);
        VerifierTests.FailuresOf(VerifierTests.Changed("REC-xml-c14n-20010315\"></ds:CanonicalizationMethod>", "REC-xml-c14n-20010315#WithComments\"></ds:CanonicalizationMethod>")).ShouldBe(["structure"]);
        VerifierTests.FailuresOf(VerifierTests.Changed("></ds:CanonicalizationMethod>", "><x/></ds:CanonicalizationMethod>")).ShouldBe(["structure"]);
    }

    [Theory]
    [InlineData("http://www.w3.org/2001/XMLSchema\"", "http://www.w 3.org/2001/XMLSchema\"")]
    [InlineData("http://www.w3.org/2001/XMLSchema\"", "relative\"")]
    public void A_namespace_that_is_no_absolute_address_is_refused(string old, string changed)
    {
        var text = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice(), profile: SignatureProfile.Taxpayer with { Shape = SignatureShape.Annex }));

        VerifierTests.FailuresOf(Vouchers.Bytes(text.Replace(old, changed, StringComparison.Ordinal))).ShouldBe(["structure"]);
    }

    [Fact]
    public void The_key_of_another_beside_the_certificate_is_refused() =>
        VerifierTests.FailuresOf(VerifierTests.Changed(
            "<ds:X509Data>", "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue><ds:X509Data>")).ShouldBe(["structure"]);

    [Fact]
    public void Several_signatures_are_each_looked_at()
    {
        var annex = SignatureProfile.Taxpayer with { Shape = SignatureShape.Annex };
        var first = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice(), profile: annex));
        var second = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice(), TestKeys.Person, annex with { ClaimedRole = "Receptor" }))
            .Replace("id-", "second-", StringComparison.Ordinal);
        var both = first.Replace(Close, second[second.IndexOf("<ds:Signature ", StringComparison.Ordinal)..], StringComparison.Ordinal);

        var verdict = XadesVerifier.Verify(Vouchers.Bytes(both), TestKeys.Now);

        // The second one's ids were renamed after signing, so its own properties no longer match; the document still does.
        verdict.Checks.Where(check => !check.Ok).Select(check => check.Name).ShouldBe(["signed-properties-digest-2", "signature-value-2"]);
        verdict.Signer!.Id.ShouldBe("3101123456");
    }

    [Fact]
    public void Large_and_deep_documents_are_refused_unread()
    {
        VerifierTests.FailuresOf(new byte[26 * 1024 * 1024]).ShouldBe(["well-formed"]);
        VerifierTests.FailuresOf(Vouchers.Bytes(string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)))).ShouldBe(["well-formed"]);
    }
}
