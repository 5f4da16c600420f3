using System.Security.Cryptography;

namespace Quittance.Formats.Xades;

/// <summary>The names that XML signatures and XAdES are written in.</summary>
internal static class Dsig
{
    public const string Uri = "http://www.w3.org/2000/09/xmldsig#";
    public const string Xades = "http://uri.etsi.org/01903/v1.3.2#";
    public const string SignedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";

    public const string Inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    public const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    public const string Enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    public const string XPath = "http://www.w3.org/TR/1999/REC-xpath-19991116";

    /// <summary>The one expression that is accepted; anything else could sign less than the whole document.</summary>
    public const string WithoutSignatures = "not(ancestor-or-self::ds:Signature)";

    public const string RsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    /// <summary>What a signature may use; SHA-1 is not among them.</summary>
    public static HashAlgorithmName? SignatureHash(string algorithm) => algorithm switch
    {
        RsaSha256 => HashAlgorithmName.SHA256,
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384" => HashAlgorithmName.SHA384,
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    /// <summary>What may digest signed content; SHA-1 is not among them.</summary>
    public static HashAlgorithmName? Digest(string algorithm) => algorithm switch
    {
        Sha256 => HashAlgorithmName.SHA256,
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => HashAlgorithmName.SHA384,
        "http://www.w3.org/2001/04/xmlenc#sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    /// <summary>What may name a certificate: SHA-1 too, since the authority's own answers do so under a signature by SHA-256.</summary>
    public static HashAlgorithmName? CertificateDigest(string algorithm) =>
        algorithm == "http://www.w3.org/2000/09/xmldsig#sha1" ? HashAlgorithmName.SHA1 : Digest(algorithm);
}
