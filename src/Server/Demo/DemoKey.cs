using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Quittance.Server.Demo;

/// <summary>A key for the demo company, in the shape of those that the authority hands out. The sandbox takes any; the real authority never would.</summary>
internal static class DemoKey
{
    public const string Pin = "1234";

    private const string SerialNumber = "2.5.4.5";

    private const int Bits = 2048;

    /// <summary>As PKCS#12, under <see cref="Pin"/>; good for a few weeks only, so that the warning of its end can be seen.</summary>
    public static byte[] Make(string holder, string taxId)
    {
        using var rsa = RSA.Create(Bits);
        var request = new CertificateRequest(SubjectOf(holder, taxId), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(28));
        return certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Pin);
    }

    private static X500DistinguishedName SubjectOf(string holder, string taxId)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.Add(SerialNumber, $"CPJ-{taxId[0]}-{taxId[1..4]}-{taxId[4..]}", UniversalTagNumber.PrintableString);
        subject.AddCommonName(holder);
        subject.AddCountryOrRegion("CR");
        return subject.Build();
    }
}
