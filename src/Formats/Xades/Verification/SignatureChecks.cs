using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Quittance.Formats.Xades.Keys;

namespace Quittance.Formats.Xades.Verification;

/// <summary>All checks of one signature.</summary>
internal sealed class SignatureChecks(SignedDocument document, SignatureElement signature, X509Certificate2 certificate, DateTimeOffset now, VerificationOptions options)
{
    private const int LeastBits = 2048;

    // The time of signing is what the signer's clock said, and its offset is often wrong: the annex itself prints +06:00 for -06:00.
    private static readonly TimeSpan ClockError = TimeSpan.FromHours(12);

    /// <summary>In the order of <see cref="CheckNames"/>.</summary>
    /// <param name="isFirst">The first signature is the issuer's; those after it are of whoever received or endorsed the document.</param>
    public IEnumerable<SignatureCheck> All(bool isFirst)
    {
        yield return Digest(CheckNames.DocumentDigest, "the document", signature.DocumentReference, DocumentBytes());
        if (signature.KeyReference is { } key)
            yield return Digest(CheckNames.KeyInfoDigest, "the key", key, document.Canonical(signature.KeyInfo, key.Form));
        var properties = signature.PropertiesReference;
        yield return Digest(CheckNames.SignedPropertiesDigest, "the signed properties", properties, document.Canonical(signature.Properties.Element, properties.Form));
        yield return Value();
        yield return Named();
        yield return Dates();
        if (options.Anchors.Count > 0)
            yield return CertificateChain.Check(certificate, signature.Properties.SigningTime ?? now, options.Anchors);
        if (isFirst)
        {
            yield return Signer();
            yield return Policy();
        }
    }

    private static SignatureCheck Digest(string name, string what, SignatureReference reference, byte[] canonical) =>
        reference.Matches(canonical)
            ? new(name, Ok: true, $"The digest of {what} matches.")
            : new(name, Ok: false, $"The digest of {what} does not match: it was changed after signing.");

    private byte[] DocumentBytes() =>
        document.CanonicalWithout(signature.DocumentReference.LeavesAllSignatures ? document.Signatures : [signature.Element], signature.DocumentReference.Form);

    private SignatureCheck Value()
    {
        using var key = certificate.GetRSAPublicKey();
        return Dsig.SignatureHash(signature.Algorithm) switch
        {
            null => new(CheckNames.SignatureValue, Ok: false, $"The signature method {signature.Algorithm} is not accepted."),
            _ when key is not { KeySize: >= LeastBits } => new(CheckNames.SignatureValue, Ok: false, "The certificate's key is not RSA of at least 2048 bits."),
            { } hash when key.VerifyData(document.Canonical(signature.SignedInfo, signature.Form), signature.Value, hash, RSASignaturePadding.Pkcs1) =>
                new(CheckNames.SignatureValue, Ok: true, $"The signature was made by the key of the certificate (RSA of {key.KeySize} bits, {hash.Name})."),
            _ => new(CheckNames.SignatureValue, Ok: false, "The signature was not made by the key of the certificate, or what it signs was changed."),
        };
    }

    private SignatureCheck Named() => signature.Properties.Names(certificate) switch
    {
        true => new(CheckNames.SigningCertificate, Ok: true, "The signed properties name this certificate."),
        false => new(CheckNames.SigningCertificate, Ok: false, "The signed properties name another certificate."),
        null => new(CheckNames.SigningCertificate, Ok: false, "The signed properties name no certificate."),
    };

    private SignatureCheck Dates()
    {
        var (from, until) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        bool Covers(DateTimeOffset instant, TimeSpan error) => from - error <= instant.UtcDateTime && instant.UtcDateTime <= until + error;
        var signed = signature.Properties.SigningTime ?? now;
        var span = $"{from:yyyy-MM-dd} to {until:yyyy-MM-dd}";
        return (Covers(signed, ClockError), Covers(now, TimeSpan.Zero)) switch
        {
            (true, true) => new(CheckNames.CertificateDates, Ok: true, $"The certificate is valid from {span}."),
            (true, false) => new(CheckNames.CertificateDates, !options.MustBeValidNow, $"The certificate was valid at the time of signing; it is valid from {span}."),
            _ => new(CheckNames.CertificateDates, Ok: false, $"The certificate was not valid at the time of signing; it is valid from {span}."),
        };
    }

    private SignatureCheck Signer()
    {
        var holder = HolderIds.Of(certificate);
        if (DocumentIssuer.IsOfAuthority(document.Root))
        {
            var isAuthority = options.AuthorityIds.Count == 0 || options.AuthorityIds.Select(HolderIds.Plain).Contains(holder, StringComparer.Ordinal);
            return new(CheckNames.SignerId, isAuthority, $"An answer of the authority, signed by {HolderIds.Name(certificate)} ({holder}).");
        }

        return DocumentIssuer.IdOf(document.Root) switch
        {
            null => new(CheckNames.SignerId, Ok: false, "The document does not say who issued it."),
            var issuer when issuer == holder => new(CheckNames.SignerId, Ok: true, $"The certificate belongs to the issuer, {issuer}."),
            var receiver when options.EitherPartyMaySignMessages && holder is not null && holder == DocumentIssuer.SellerOfMessage(document.Root) =>
                new(CheckNames.SignerId, Ok: true, $"The certificate belongs to the seller, {holder}; the authority asks for the receiver, {receiver}."),
            var issuer => new(CheckNames.SignerId, Ok: false, $"The certificate belongs to {holder ?? "nobody"}, the document must be signed by {issuer}."),
        };
    }

    private SignatureCheck Policy() => signature.Properties.Policy switch
    {
        "" when DocumentIssuer.IsOfAuthority(document.Root) => new(CheckNames.Policy, Ok: true, "The authority's answers need none."),
        "" => new(CheckNames.Policy, Ok: false, "The signature names no policy, which the authority rejects."),
        var policy when policy == SignaturePolicy.CostaRica44.Identifier => new(CheckNames.Policy, Ok: true, "The policy is the one of version 4.4."),
        var policy => new(CheckNames.Policy, Ok: true, $"The policy is another one ({policy}); the authority asks only that there is one."),
    };
}
