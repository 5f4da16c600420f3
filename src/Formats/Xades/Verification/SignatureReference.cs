using System.Security.Cryptography;
using System.Xml;
using Quittance.Formats.Xades.Canonical;

namespace Quittance.Formats.Xades.Verification;

/// <summary>What a signature covers: the document without signatures, or an element of the signature itself.</summary>
internal sealed class SignatureReference
{
    public SignatureReference(XmlElement element)
    {
        if (!element.HasAttribute("URI"))
            throw new SignatureFault("A reference names nothing.");
        (Uri, Type) = (element.GetAttribute("URI"), element.GetAttribute("Type"));
        var transforms = element.Maybe(Dsig.Uri, "Transforms")?.Elements() ?? [];
        var algorithm = element.Only(Dsig.Uri, "DigestMethod").Algorithm();
        Hash = Dsig.Digest(algorithm) ?? throw new SignatureFault($"The digest {algorithm} is not accepted.");
        Expected = element.Only(Dsig.Uri, "DigestValue").Base64();
        LeavesAllSignatures = IsDocument && TakeFirst(transforms);
        Form = FormOf(transforms);
    }

    public string Uri { get; }

    public string Type { get; }

    public bool IsDocument => Uri.Length == 0;

    /// <summary>The annex's XPath leaves out every signature, the enveloped transform only its own.</summary>
    public bool LeavesAllSignatures { get; }

    public CanonicalForm Form { get; }

    private HashAlgorithmName Hash { get; }

    private byte[] Expected { get; }

    public bool Matches(byte[] canonical) => CryptographicOperations.HashData(Hash, canonical).AsSpan().SequenceEqual(Expected);

    /// <summary>The forms that a canonicalisation may have; with parameters it could leave namespaces out.</summary>
    public static CanonicalForm FormOf(XmlElement method) => method.Algorithm() switch
    {
        _ when method.Elements().Count > 0 => throw new SignatureFault("Parameters of a canonical form are not accepted."),
        Dsig.Inclusive => CanonicalForm.Inclusive,
        Dsig.Exclusive => CanonicalForm.Exclusive,
        var other => throw new SignatureFault($"The canonical form {other} is not accepted."),
    };

    private static CanonicalForm FormOf(List<XmlElement> rest) => rest switch
    {
        [] => CanonicalForm.Inclusive,
        [var one] => FormOf(one),
        _ => throw new SignatureFault("A reference has transforms that are not accepted."),
    };

    private static bool TakeFirst(List<XmlElement> transforms)
    {
        if (transforms.Count == 0)
            throw new SignatureFault("The document's reference does not leave out the signature.");
        var first = transforms[0];
        transforms.RemoveAt(0);
        return first.Algorithm() switch
        {
            Dsig.Enveloped => false,
            Dsig.XPath when IsKnown(first.Only(Dsig.Uri, "XPath")) => true,
            Dsig.XPath => throw new SignatureFault("The XPath is not the one of the annex: it may sign less than the document."),
            _ => throw new SignatureFault($"The transform {first.Algorithm()} is not accepted."),
        };
    }

    private static bool IsKnown(XmlElement path) =>
        path.InnerText.Trim() == Dsig.WithoutSignatures && path.GetNamespaceOfPrefix("ds") == Dsig.Uri;
}
