using System.Globalization;

namespace Quittance.Formats.Xades.Signing;

/// <summary>
/// The elements of a signature, as text that is its own canonical form but for the namespaces that the first tag inherits: attributes
/// in order, no empty-element tags. What is in them needs no escaping but where it is escaped here.
/// </summary>
internal sealed class SignatureParts(SigningKey key, SignatureProfile profile, string id)
{
    private const string Digest = $"""<ds:DigestMethod Algorithm="{Dsig.Sha256}"></ds:DigestMethod>""";

    private bool IsCommon => profile.Shape == SignatureShape.Common;

    private string Form => IsCommon ? Dsig.Inclusive : Dsig.Exclusive;

    public string Signature(string signedInfo, string value, string keyInfo, string signedProperties) =>
        $"""<ds:Signature xmlns:ds="{Dsig.Uri}" Id="{id}">{signedInfo}<ds:SignatureValue Id="value-{id}">{value}</ds:SignatureValue>{keyInfo}{Object(signedProperties)}</ds:Signature>""";

    private string Object(string signedProperties) =>
        $"""<ds:Object><xades:QualifyingProperties xmlns:xades="{Dsig.Xades}" Target="#{id}">{signedProperties}</xades:QualifyingProperties></ds:Object>""";

    public string KeyInfo() =>
        $"<ds:KeyInfo{(IsCommon ? $" Id=\"KeyInfo-{id}\"" : "")}><ds:X509Data><ds:X509Certificate>{key.CertificateText}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>";

    public string SignedInfo(string document, string keyInfo, string signedProperties) =>
        $"""<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="{Form}"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="{Dsig.RsaSha256}"></ds:SignatureMethod>"""
        + Reference($" Id=\"r-{id}\" URI=\"\"", IsCommon ? Transform(Dsig.Enveloped) : $"{XPath()}{Transform(Dsig.Exclusive)}", document)
        + (IsCommon ? Reference($" URI=\"#KeyInfo-{id}\"", "", keyInfo) : "")
        + Reference($" Type=\"{Dsig.SignedPropertiesType}\" URI=\"#xades-{id}\"", IsCommon ? "" : Transform(Dsig.Exclusive), signedProperties)
        + "</ds:SignedInfo>";

    public string SignedProperties(DateTimeOffset at) =>
        $"""<xades:SignedProperties Id="xades-{id}"><xades:SignedSignatureProperties><xades:SigningTime>{Time(at)}</xades:SigningTime>{Certificate()}{Policy()}{Role()}</xades:SignedSignatureProperties>"""
        + $"""<xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference="#r-{id}"><xades:MimeType>{(IsCommon ? "text/xml" : "application/octet-stream")}</xades:MimeType></xades:DataObjectFormat></xades:SignedDataObjectProperties></xades:SignedProperties>""";

    private static string Reference(string attributes, string transforms, string digest) =>
        $"<ds:Reference{attributes}>{(transforms.Length == 0 ? "" : $"<ds:Transforms>{transforms}</ds:Transforms>")}{Digest}<ds:DigestValue>{digest}</ds:DigestValue></ds:Reference>";

    private static string Transform(string algorithm) => $"""<ds:Transform Algorithm="{algorithm}"></ds:Transform>""";

    private static string XPath() => $"""<ds:Transform Algorithm="{Dsig.XPath}"><ds:XPath>{Dsig.WithoutSignatures}</ds:XPath></ds:Transform>""";

    private static string Time(DateTimeOffset at) =>
        at.ToString(at.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    // As the canonical form writes text.
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private string Certificate() =>
        $"<xades:SigningCertificate><xades:Cert><xades:CertDigest>{Digest}<ds:DigestValue>{key.CertificateDigest}</ds:DigestValue></xades:CertDigest>"
        + $"<xades:IssuerSerial><ds:X509IssuerName>{Escaped(key.Issuer)}</ds:X509IssuerName><ds:X509SerialNumber>{key.SerialNumber}</ds:X509SerialNumber></xades:IssuerSerial></xades:Cert></xades:SigningCertificate>";

    private string Policy() => profile.Policy is not { } policy
        ? ""
        : $"<xades:SignaturePolicyIdentifier><xades:SignaturePolicyId><xades:SigPolicyId><xades:Identifier>{Escaped(policy.Identifier)}</xades:Identifier></xades:SigPolicyId>"
            + $"<xades:SigPolicyHash>{Digest}<ds:DigestValue>{policy.Sha256}</ds:DigestValue></xades:SigPolicyHash></xades:SignaturePolicyId></xades:SignaturePolicyIdentifier>";

    private string Role() => profile.ClaimedRole is not { } role
        ? ""
        : $"<xades:SignerRole><xades:ClaimedRoles><xades:ClaimedRole>{Escaped(role)}</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRole>";
}
