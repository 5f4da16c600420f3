using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace Quittance.Formats.Xades.Verification;

/// <summary>The certificate in a signature: the one that the signed properties name, or the first.</summary>
internal static class SigningCertificates
{
    public static X509Certificate2 Of(SignatureElement signature)
    {
        var all = signature.KeyInfo.Elements().Where(one => one.Is(Dsig.Uri, "X509Data"))
            .SelectMany(data => data.Elements().Where(one => one.Is(Dsig.Uri, "X509Certificate")))
            .Select(Read)
            .ToList();
        var found = all.Find(one => signature.Properties.Names(one) == true) ?? all.FirstOrDefault();
        if (found is null)
            throw new SignatureFault("The signature carries no certificate.");
        RequireSameKey(signature.KeyInfo, found);
        return found;
    }

    private static X509Certificate2 Read(XmlElement element)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(element.Base64());
        }
        catch (CryptographicException)
        {
            throw new SignatureFault("The certificate cannot be read.");
        }
    }

    // Other programs may take the key from here; a signature must not be valid under one key and carry the certificate of another.
    private static void RequireSameKey(XmlElement keyInfo, X509Certificate2 certificate)
    {
        if (keyInfo.Maybe(Dsig.Uri, "KeyValue")?.Maybe(Dsig.Uri, "RSAKeyValue") is not { } value)
            return;
        using var key = certificate.GetRSAPublicKey();
        var own = key?.ExportParameters(includePrivateParameters: false);
        var isSame = own is { Modulus: { } modulus, Exponent: { } exponent }
            && modulus.AsSpan().SequenceEqual(value.Only(Dsig.Uri, "Modulus").Base64())
            && exponent.AsSpan().SequenceEqual(value.Only(Dsig.Uri, "Exponent").Base64());
        if (!isSame)
            throw new SignatureFault("The key beside the certificate is another one than the certificate's.");
    }
}
