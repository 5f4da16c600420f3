using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Quittance.Formats.Xades;

namespace Quittance.Receivables.Tests;

/// <summary>Keys made for one run; worthless outside it.</summary>
internal static class TestKeys
{
    public const string Pin = "Prueba-2026-CR";

    public static byte[] Company { get; } = Make("CPJ-3-101-123456", days: 900);

    public static SigningKey Authority { get; } = SigningKey.Load(Make("CPJ-2-100-042005", days: 900), Pin);

    public static byte[] Make(string serial, int days)
    {
        using var rsa = RSA.Create(2048);
        var subject = new X500DistinguishedNameBuilder();
        subject.Add("2.5.4.5", serial, System.Formats.Asn1.UniversalTagNumber.PrintableString);
        subject.AddCommonName("PRUEBA");
        subject.AddCountryOrRegion("CR");
        var request = new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(ReceivablesHost.Now.AddDays(-100), ReceivablesHost.Now.AddDays(days));
        return certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Pin);
    }
}
