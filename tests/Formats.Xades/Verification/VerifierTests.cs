namespace Quittance.Formats.Xades.Tests.Verification;

public sealed class VerifierTests
{
    [Fact]
    public void A_signed_voucher_is_valid_and_every_check_says_so()
    {
        var verdict = XadesVerifier.Verify(Vouchers.Signed(Vouchers.Invoice()), TestKeys.Now);

        verdict.Checks.Select(check => check.Name).ShouldBe(
        [
            "well-formed", "signatures", "structure", "document-digest", "key-info-digest", "signed-properties-digest",
            "signature-value", "signing-certificate", "certificate-dates", "signer-id", "policy",
        ]);
        verdict.IsValid.ShouldBeTrue();
        (verdict.Signer!.Id, verdict.SigningTime).ShouldBe(("3101123456", TestKeys.Now));
    }

    [Theory]
    [InlineData("<Clave>506<", "<Clave>507<", "document-digest")]
    [InlineData("<ds:X509Data>", "<ds:X509Data> ", "key-info-digest")]
    [InlineData("10:15:31-06:00</xades:SigningTime>", "10:15:32-06:00</xades:SigningTime>", "signed-properties-digest")]
    [InlineData("Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"", "Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha512\"", "signature-value")]
    [InlineData("Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"", "Algorithm=\"http://www.w3.org/2000/09/xmldsig#rsa-sha1\"", "signature-value")]
    [InlineData("<ds:Object>", "<ds:Object/><ds:Object>", "structure")]
    [InlineData("Target=\"#id", "Target=\"#other", "structure")]
    [InlineData("<ds:X509Certificate>MII", "<ds:X509Certificate>MIJ", "structure")]
    [InlineData("</FacturaElectronica>", "<!-- open </FacturaElectronica>", "well-formed")]
    [InlineData("<FacturaElectronica ", "<!DOCTYPE FacturaElectronica><FacturaElectronica ", "well-formed")]
    public void A_change_is_found(string old, string changed, string check) => FailuresOf(Changed(old, changed)).ShouldContain(check);

    [Fact]
    public void A_comment_changes_nothing() =>
        XadesVerifier.Verify(Changed("<Clave>506<", "<Clave>5<!-- x -->06<"), TestKeys.Now).IsValid.ShouldBeTrue();

    [Fact]
    public void The_certificate_of_another_taxpayer_is_found() =>
        FailuresOf(Vouchers.Signed(Vouchers.Invoice(), TestKeys.Person)).ShouldBe(["signer-id"]);

    [Theory]
    [InlineData("FacturaElectronicaCompra", "<Emisor><Identificacion><Numero>9</Numero></Identificacion></Emisor><Receptor><Identificacion><Numero>3101123456</Numero></Identificacion></Receptor>", true)]
    [InlineData("FacturaElectronicaCompra", "<Emisor><Identificacion><Numero>3101123456</Numero></Identificacion></Emisor>", false)]
    [InlineData("MensajeReceptor", "<NumeroCedulaEmisor>9</NumeroCedulaEmisor><NumeroCedulaReceptor>003101123456</NumeroCedulaReceptor>", true)]
    [InlineData("MensajeReceptor", "<NumeroCedulaEmisor>3101123456</NumeroCedulaEmisor><NumeroCedulaReceptor>9</NumeroCedulaReceptor>", false)]
    [InlineData("ReciboElectronicoPago", "<Emisor><Identificacion><Numero>31011<!-- -->23456</Numero></Identificacion></Emisor>", true)]
    [InlineData("OtraCosa", "<Emisor><Identificacion><Numero>3101123456</Numero></Identificacion></Emisor>", false)]
    public void Whoever_issues_must_have_signed(string root, string inside, bool valid) =>
        XadesVerifier.Verify(Vouchers.Signed(Vouchers.Of(root, inside)), TestKeys.Now).IsValid.ShouldBe(valid);

    [Fact]
    public void A_missing_policy_is_found() =>
        FailuresOf(Vouchers.Signed(Vouchers.Invoice(), profile: SignatureProfile.Taxpayer with { Policy = null })).ShouldBe(["policy"]);

    [Fact]
    public void An_expired_certificate_was_valid_when_it_signed()
    {
        var signed = Vouchers.Signed(Vouchers.Invoice());
        var later = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

        XadesVerifier.Verify(signed, later).IsValid.ShouldBeTrue();
        XadesVerifier.Verify(signed, later, new() { MustBeValidNow = true }).Checks.Single(check => !check.Ok).Name.ShouldBe("certificate-dates");
    }

    [Fact]
    public void Trust_is_asked_for_where_anchors_are_given()
    {
        var signed = Vouchers.Signed(Vouchers.Invoice());

        XadesVerifier.Verify(signed, TestKeys.Now, new() { Anchors = [Certificate(signed)] }).IsValid.ShouldBeTrue();
        XadesVerifier.Verify(signed, TestKeys.Now, new() { Anchors = [Certificate(Vouchers.Signed(Vouchers.Invoice(), TestKeys.Person))] })
            .Checks.Single(check => !check.Ok).Name.ShouldBe("certificate-chain");
    }

    [Fact]
    public void The_authority_may_be_named()
    {
        var answer = Vouchers.Signed(Vouchers.Of("MensajeHacienda", "<Clave>1</Clave>"), profile: SignatureProfile.Authority);

        XadesVerifier.Verify(answer, TestKeys.Now, new() { AuthorityIds = ["3-101-123456"] }).IsValid.ShouldBeTrue();
        XadesVerifier.Verify(answer, TestKeys.Now, new() { AuthorityIds = ["2-100-042005"] }).IsValid.ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_signed_is_not_valid() => FailuresOf(Vouchers.Bytes(Vouchers.Invoice())).ShouldBe(["signatures"]);

    internal static byte[] Changed(string old, string changed)
    {
        var text = Vouchers.Text(Vouchers.Signed(Vouchers.Invoice()));
        text.ShouldContain(old);
        return Vouchers.Bytes(text.Replace(old, changed, StringComparison.Ordinal));
    }

    internal static IEnumerable<string> FailuresOf(byte[] document) =>
        XadesVerifier.Verify(document, TestKeys.Now).Checks.Where(check => !check.Ok).Select(check => check.Name);

    private static byte[] Certificate(byte[] signed)
    {
        var text = Vouchers.Text(signed);
        var begin = text.IndexOf("<ds:X509Certificate>", StringComparison.Ordinal) + "<ds:X509Certificate>".Length;
        return Convert.FromBase64String(text[begin..text.IndexOf("</ds:X509Certificate>", StringComparison.Ordinal)]);
    }
}
