using System.Security.Cryptography.X509Certificates;
using Quittance.Kernel.Errors;
using Quittance.Testing;

namespace Quittance.Formats.Xades.Tests.Keys;

public sealed class SigningKeyTests
{
    [Fact]
    public void A_key_tells_whose_it_is()
    {
        var key = TestKeys.Company;

        (key.Holder, key.HolderId).ShouldBe(("EMPRESA DE PRUEBA", "3101123456"));
        key.NotAfter.ShouldBe(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        key.SerialNumber.ShouldAllBe(digit => char.IsAsciiDigit(digit));
    }

    [Fact]
    public void A_person_s_id_loses_its_zeros() => TestKeys.Person.HolderId.ShouldBe("112345678");

    [Fact]
    public void A_certificate_without_an_id_has_none()
    {
        using var key = SigningKey.Load(TestKeys.Make(serial: null, "NADIE"), TestKeys.Pin);

        key.HolderId.ShouldBeNull();
    }

    [Fact]
    public void Triple_DES_opens_too()
    {
        using var key = SigningKey.Load(TestKeys.Make("CPJ-3-101-123456", "VIEJA", encryption: Pkcs12ExportPbeParameters.Pkcs12TripleDesSha1), TestKeys.Pin);

        key.HolderId.ShouldBe("3101123456");
    }

    [Theory]
    [InlineData("juridica.p12", "Prueba-2026-CR", "3101123456")]
    [InlineData("juridica-legacy-4digit.p12", "1234", "3101123456")]
    [InlineData("fisica-legacy-4digit.p12", "1234", "112345678")]
    [InlineData("mh.p12", "Prueba-2026-CR", "2100000000")]
    public void Key_files_of_both_ages_open(string file, string pin, string id)
    {
        using var key = SigningKey.Load(File.ReadAllBytes(Shared.RequireFile($"spec/costa-rica/test-keys/{file}")), pin);

        key.HolderId.ShouldBe(id);
        key.Issuer.ShouldBe("CN=CA PERSONA JURIDICA - PRUEBA,OU=TEST,O=PRUEBA - NO ES HACIENDA,C=CR");
    }

    [Fact]
    public void A_wrong_PIN_is_told_from_a_wrong_file()
    {
        Refusal(TestKeys.File, "0000").ShouldBe(XadesErrors.WrongPin);
        Refusal([1, 2, 3], "0000").ShouldBe(XadesErrors.NotAKeyFile);
        Refusal([], "0000").ShouldBe(XadesErrors.NotAKeyFile);
        Refusal(TestKeys.Make("CPJ-3", "CORTA", bits: 1024), TestKeys.Pin).ShouldBe(XadesErrors.WeakKey);
    }

    [Fact]
    public void A_file_with_certificates_only_has_no_key()
    {
        using var certificate = X509CertificateLoader.LoadPkcs12(TestKeys.File, TestKeys.Pin);
        using var bare = X509CertificateLoader.LoadCertificate(certificate.RawData);

        Refusal(bare.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, TestKeys.Pin), TestKeys.Pin).ShouldBe(XadesErrors.NoKey);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_says_how_to_convert_it()
    {
        // The outer shape of PKCS#12 with nothing in it that could be read.
        byte[] file = [0x30, 0x12, 0x02, 0x01, 0x03, 0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01, 0x05, 0x00];

        var error = Refusal(file, "1234");

        error.ShouldBe(XadesErrors.OldEncryption);
        error.Message.ShouldContain("openssl pkcs12 -legacy");
    }

    [Fact]
    public void Many_threads_sign_with_one_key()
    {
        var xml = Vouchers.Bytes(Vouchers.Invoice());
        var signed = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8).Select(_ => XadesSigner.Sign(xml, TestKeys.Company, TestKeys.Now)).ToList();

        signed.ShouldAllBe(one => one.SequenceEqual(signed[0]));
    }

    private static Error Refusal(byte[] file, string pin) => Should.Throw<RefusalException>(() => SigningKey.Load(file, pin)).Error;
}
