using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Quittance.Formats.Xades.Keys;
using Quittance.Formats.Xades.Verification;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.Xades;

/// <summary>
/// Verifies XAdES signatures in the two shapes the authority accepts. Whatever comes in, the answer is a verdict and never an exception.
/// Revocation is not looked at: it needs the network.
/// </summary>
public static class XadesVerifier
{
    private const int MostSignatures = 5;

    private static readonly VerificationOptions NoOptions = new();

    /// <summary>Looks at every signature of a document.</summary>
    /// <param name="document">The bytes exactly as they came.</param>
    /// <param name="now">The present, by which certificates are judged.</param>
    /// <param name="options">What is asked beyond the mathematics.</param>
    public static SignatureVerdict Verify(ReadOnlyMemory<byte> document, DateTimeOffset now, VerificationOptions? options = null)
    {
        var loaded = ExactXml.Load(document);
        if (loaded.Document is not { } xml)
            return Rejected([new(CheckNames.WellFormed, Ok: false, Explain(loaded))]);
        var signed = new SignedDocument(xml);
        var checks = new List<SignatureCheck> { new(CheckNames.WellFormed, Ok: true, "The document is well-formed and has no document type definition."), Count(signed) };
        return checks.TrueForAll(check => check.Ok) ? Verify(signed, checks, now, options ?? NoOptions) : Rejected(checks);
    }

    private static SignatureVerdict Verify(SignedDocument document, List<SignatureCheck> checks, DateTimeOffset now, VerificationOptions options)
    {
        SignatureVerdict? first = null;
        for (var at = 0; at < document.Signatures.Count; at++)
        {
            var one = VerifyOne(document, at, now, options);
            first ??= one;
            checks.AddRange(one.Checks.Select(check => at == 0 ? check : check with { Name = $"{check.Name}-{(at + 1).ToString(CultureInfo.InvariantCulture)}" }));
        }

        return first! with { Checks = checks };
    }

    private static SignatureVerdict VerifyOne(SignedDocument document, int at, DateTimeOffset now, VerificationOptions options)
    {
        try
        {
            var signature = new SignatureElement(document.Signatures[at], document);
            using var certificate = SigningCertificates.Of(signature);
            var structure = new SignatureCheck(CheckNames.Structure, Ok: true, $"The signature is in an accepted shape ({(signature.DocumentReference.LeavesAllSignatures ? "annex" : "common")}).");
            return new([structure, .. new SignatureChecks(document, signature, certificate, now, options).All(isFirst: at == 0)], SignerOf(certificate), signature.Properties.SigningTime);
        }
        catch (Exception failure) when (failure is CryptographicException or AsnContentException)
        {
            return Rejected([new(CheckNames.Structure, Ok: false, "The certificate cannot be read.")]);
        }
        catch (SignatureFault fault)
        {
            return Rejected([new(CheckNames.Structure, Ok: false, fault.Message)]);
        }
    }

    private static SignatureSigner SignerOf(X509Certificate2 certificate) => new(
        HolderIds.Name(certificate),
        HolderIds.Of(certificate),
        DistinguishedNames.Of(certificate.IssuerName),
        new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
        new DateTimeOffset(certificate.NotAfter.ToUniversalTime()));

    private static SignatureCheck Count(SignedDocument document) => document.Signatures switch
    {
        [] => new(CheckNames.Signatures, Ok: false, "The document is not signed."),
        { Count: > MostSignatures } => new(CheckNames.Signatures, Ok: false, $"The document has more than {MostSignatures} signatures."),
        var all when all.Any(one => one.ParentNode != document.Root) => new(CheckNames.Signatures, Ok: false, "A signature does not stand directly beneath the root."),
        { Count: var count } => new(CheckNames.Signatures, Ok: true, count == 1 ? "There is one signature." : $"There are {count} signatures."),
    };

    private static SignatureVerdict Rejected(IReadOnlyList<SignatureCheck> checks) => new(checks, Signer: null, SigningTime: null);

    private static string Explain(ExactXmlResult loaded) => loaded.Fault switch
    {
        XmlFault.DtdRefused => "The document carries a document type definition, which is refused.",
        XmlFault.TooLarge => "The document is larger than one may be.",
        XmlFault.TooComplex => "The document is more deeply nested, or has more parts, than one may have.",
        XmlFault.WrongEncoding => "The document is not in the encoding it says it is in.",
        _ => $"The document is not well-formed XML ({loaded.Detail}).",
    };
}
