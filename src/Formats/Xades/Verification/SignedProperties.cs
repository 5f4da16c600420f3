using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace Quittance.Formats.Xades.Verification;

/// <summary>What the signer says about the signature: time, certificate, policy.</summary>
internal sealed class SignedProperties
{
    private readonly XmlElement? own;

    public SignedProperties(XmlElement qualifying, string signatureId)
    {
        if (signatureId.Length == 0 || qualifying.GetAttribute("Target") != $"#{signatureId}")
            throw new SignatureFault("The signed properties are of another signature.");
        Element = qualifying.Only(Dsig.Xades, "SignedProperties");
        own = Element.Maybe(Dsig.Xades, "SignedSignatureProperties");
        SigningTime = TimeOf(own?.Maybe(Dsig.Xades, "SigningTime")?.InnerText);
    }

    public XmlElement Element { get; }

    /// <summary>Without an offset it is read as Costa Rica's, which has no summer time.</summary>
    public DateTimeOffset? SigningTime { get; }

    /// <summary>The address of the policy; empty when there is none.</summary>
    public string Policy =>
        own?.Maybe(Dsig.Xades, "SignaturePolicyIdentifier")?.Maybe(Dsig.Xades, "SignaturePolicyId")?.Maybe(Dsig.Xades, "SigPolicyId")
            ?.Maybe(Dsig.Xades, "Identifier")?.InnerText.Trim() ?? "";

    /// <summary>Whether a certificate is the one that the properties name; null when they name none.</summary>
    public bool? Names(X509Certificate2 certificate)
    {
        var list = own?.Maybe(Dsig.Xades, "SigningCertificate") ?? own?.Maybe(Dsig.Xades, "SigningCertificateV2");
        var first = list?.Elements().Find(one => one.Is(Dsig.Xades, "Cert"));
        return first is null ? null : Names(first, certificate);
    }

    private static bool Names(XmlElement entry, X509Certificate2 certificate)
    {
        var digest = entry.Only(Dsig.Xades, "CertDigest");
        var algorithm = digest.Only(Dsig.Uri, "DigestMethod").Algorithm();
        var hash = Dsig.CertificateDigest(algorithm) ?? throw new SignatureFault($"The digest {algorithm} is not accepted.");
        var serial = entry.Maybe(Dsig.Xades, "IssuerSerial")?.Maybe(Dsig.Uri, "X509SerialNumber")?.InnerText.Trim();
        return CryptographicOperations.HashData(hash, certificate.RawDataMemory.Span).AsSpan().SequenceEqual(digest.Only(Dsig.Uri, "DigestValue").Base64())
            && (serial is null || serial == SigningKey.DecimalSerial(certificate));
    }

    private static DateTimeOffset? TimeOf(string? text)
    {
        if (text is null)
            return null;
        var hasOffset = text.Trim() is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];
        return DateTimeOffset.TryParse(hasOffset ? text : text + "-06:00", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new SignatureFault("The time of signing is no time.");
    }
}
