using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Quittance.Formats.Xades;

namespace Quittance.Sandbox.Vendors.Hacienda.Decisions;

/// <summary>The seal of the stand-in, made anew each time it starts: of the authority's id, issued by nobody.</summary>
internal sealed class AuthorityKey(TimeProvider time) : IDisposable
{
    /// <summary>The id in the subject of the authority's own seal.</summary>
    public const string Id = "CPJ-2-100-042005";

    private readonly Lazy<SigningKey> key = new(() => Make(time.GetUtcNow()));

    public SigningKey Key => key.Value;

    public void Dispose()
    {
        if (key.IsValueCreated)
            key.Value.Dispose();
    }

    private static SigningKey Make(DateTimeOffset now)
    {
        using var rsa = RSA.Create(2048);
        var subject = new X500DistinguishedNameBuilder();
        subject.Add("2.5.4.5", Id, System.Formats.Asn1.UniversalTagNumber.PrintableString);
        subject.AddCommonName("SELLO DE PRUEBA - NO ES EL MINISTERIO DE HACIENDA");
        subject.AddOrganizationName("PERSONA JURIDICA");
        subject.AddCountryOrRegion("CR");
        var request = new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(4));
        return SigningKey.Load(certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, ""), "");
    }
}
