using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Quittance.Formats.Xades.Tests;

/// <summary>Keys made for one run; worthless outside it.</summary>
internal static class TestKeys
{
    public const string Pin = "Prueba-2026-CR";

    /// <summary>When tests sign and look.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 15, 31, TimeSpan.FromHours(-6));

    public static byte[] File { get; } = Make("CPJ-3-101-123456", "EMPRESA DE PRUEBA");

    public static SigningKey Company { get; } = SigningKey.Load(File, Pin);

    public static SigningKey Person { get; } = SigningKey.Load(Make("CPF-01-1234-5678", "PERSONA, \"DE\" PRUEBA"), Pin);

    public static byte[] Make(string? serial, string name, int bits = 2048, Pkcs12ExportPbeParameters encryption = Pkcs12ExportPbeParameters.Pbes2Aes256Sha256)
    {
        using var rsa = RSA.Create(bits);
        var subject = new X500DistinguishedNameBuilder();
        if (serial is not null)
            subject.Add("2.5.4.5", serial, System.Formats.Asn1.UniversalTagNumber.PrintableString);
        subject.AddCommonName(name);
        subject.AddOrganizationName("PRUEBA <& CÍA>");
        subject.AddCountryOrRegion("CR");
        var request = new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.ExportPkcs12(encryption, Pin);
    }
}
