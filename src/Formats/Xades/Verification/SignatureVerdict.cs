namespace Quittance.Formats.Xades;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">Stable; one of <see cref="CheckNames"/>. From the second signature on with its number: <c>signature-value-2</c>.</param>
/// <param name="Ok">Whether it is as it must be.</param>
/// <param name="Detail">What was found, as one English sentence.</param>
public sealed record SignatureCheck(string Name, bool Ok, string Detail);

/// <summary>What was looked at in a signed document, and what came of it. After a check that leaves nothing to look at, the list ends.</summary>
/// <param name="Checks">In the order they were made.</param>
/// <param name="Signer">Who made the first signature, as the certificate says; null when no certificate could be read.</param>
/// <param name="SigningTime">When it was made, as the signer says.</param>
public sealed record SignatureVerdict(IReadOnlyList<SignatureCheck> Checks, SignatureSigner? Signer, DateTimeOffset? SigningTime)
{
    /// <summary>Whether every check is ok.</summary>
    public bool IsValid => Checks.All(check => check.Ok);
}

/// <summary>Whoever signed, by the certificate.</summary>
/// <param name="Name">The holder's name.</param>
/// <param name="Id">The holder's tax id such as <c>3101123456</c>; null when the certificate names none.</param>
/// <param name="Issuer">Who issued the certificate, by RFC 2253.</param>
/// <param name="NotBefore">From when the certificate is valid.</param>
/// <param name="NotAfter">Until when.</param>
public sealed record SignatureSigner(string Name, string? Id, string Issuer, DateTimeOffset NotBefore, DateTimeOffset NotAfter);

/// <summary>The names of the checks.</summary>
public static class CheckNames
{
    /// <summary>XML without a document type definition, of bearable size.</summary>
    public const string WellFormed = "well-formed";

    /// <summary>One signature, up to five.</summary>
    public const string Signatures = "signatures";

    /// <summary>The signature is laid out in one of the accepted shapes and signs the document it stands in.</summary>
    public const string Structure = "structure";

    /// <summary>The document is what was signed.</summary>
    public const string DocumentDigest = "document-digest";

    /// <summary>The key's element is what was signed; only where the signature refers to it.</summary>
    public const string KeyInfoDigest = "key-info-digest";

    /// <summary>Time, certificate and policy are what was signed.</summary>
    public const string SignedPropertiesDigest = "signed-properties-digest";

    /// <summary>The signature was made by the key of the certificate.</summary>
    public const string SignatureValue = "signature-value";

    /// <summary>The certificate is the one that the signed properties name.</summary>
    public const string SigningCertificate = "signing-certificate";

    /// <summary>The certificate was valid when the document was signed.</summary>
    public const string CertificateDates = "certificate-dates";

    /// <summary>The certificate leads to one of the issuers that are trusted; only where some are given.</summary>
    public const string CertificateChain = "certificate-chain";

    /// <summary>The certificate belongs to whom the document names as its issuer.</summary>
    public const string SignerId = "signer-id";

    /// <summary>A signature policy is named; not asked of the authority's answers.</summary>
    public const string Policy = "policy";
}

/// <summary>What a verification asks beyond the mathematics.</summary>
public sealed record VerificationOptions
{
    /// <summary>Certificates (DER) of issuers that are trusted. None: the chain is not looked at.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Anchors { get; init; } = [];

    /// <summary>Whether the certificate must be valid now too, as for a document that is handed in today.</summary>
    public bool MustBeValidNow { get; init; }

    /// <summary>
    /// Whether a MensajeReceptor may be signed by the seller too, as messages in circulation are. The authority asks for the receiver.
    /// </summary>
    public bool EitherPartyMaySignMessages { get; init; }

    /// <summary>The ids of which the authority's answers may be signed; none: any.</summary>
    public IReadOnlyList<string> AuthorityIds { get; init; } = [];
}
