namespace Quittance.Formats.Xades;

/// <summary>How a signature is laid out. Both are accepted by the authority.</summary>
public enum SignatureShape
{
    /// <summary>Inclusive canonical form, enveloped transform, and a reference to the key: what most real documents carry.</summary>
    Common,

    /// <summary>Exclusive canonical form and an XPath: the sample of the official annex, and what the authority's own answers carry.</summary>
    Annex,
}

/// <summary>The policy a signature declares to follow.</summary>
/// <param name="Identifier">Its address.</param>
/// <param name="Sha256">The digest of the document at that address, in base64.</param>
public sealed record SignaturePolicy(string Identifier, string Sha256)
{
    /// <summary>The policy of electronic vouchers v4.4 of Costa Rica.</summary>
    public static SignaturePolicy CostaRica44 { get; } = new(
        "https://cdn.comprobanteselectronicos.go.cr/xml-schemas/Resoluci%C3%B3n_General_sobre_disposiciones_t%C3%A9cnicas_comprobantes_electr%C3%B3nicos_para_efectos_tributarios.pdf",
        "DWxin1xWOeI8OuWQXazh4VjLWAaCLAA954em7DMh0h8=");
}

/// <summary>What a signature looks like.</summary>
/// <param name="Shape">Its layout.</param>
/// <param name="Policy">Its policy; null makes a XAdES-BES, as the authority's own answers are.</param>
/// <param name="ClaimedRole">The signer's role, such as <c>ObligadoTributario</c>; null names none.</param>
public sealed record SignatureProfile(SignatureShape Shape, SignaturePolicy? Policy, string? ClaimedRole = null)
{
    /// <summary>A taxpayer's document v4.4.</summary>
    public static SignatureProfile Taxpayer { get; } = new(SignatureShape.Common, SignaturePolicy.CostaRica44);

    /// <summary>An answer of the authority.</summary>
    public static SignatureProfile Authority { get; } = new(SignatureShape.Annex, Policy: null);
}
