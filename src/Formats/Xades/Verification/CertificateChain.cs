using System.Security.Cryptography.X509Certificates;

namespace Quittance.Formats.Xades.Verification;

/// <summary>Whether a certificate leads to an issuer that is trusted. Nothing is fetched, and revocation is not asked for.</summary>
internal static class CertificateChain
{
    public static SignatureCheck Check(X509Certificate2 certificate, DateTimeOffset at, IReadOnlyList<ReadOnlyMemory<byte>> anchors)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.LocalDateTime;
        foreach (var anchor in anchors)
            chain.ChainPolicy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificate(anchor.Span));
        return chain.Build(certificate)
            ? new(CheckNames.CertificateChain, Ok: true, "The certificate was issued by one that is trusted.")
            : new(CheckNames.CertificateChain, Ok: false, $"The certificate leads to no issuer that is trusted: {string.Join("; ", chain.ChainStatus.Select(one => one.StatusInformation.Trim()))}");
    }
}
