using System.Xml;
using Quittance.Formats.Xades.Canonical;

namespace Quittance.Formats.Xades.Verification;

/// <summary>
/// A signature taken apart. Reading it faults unless it signs the whole document it stands in and its own properties, and nothing else,
/// so that what is verified is what is read (signature wrapping).
/// </summary>
internal sealed class SignatureElement
{
    private static readonly string[] Parts = ["SignedInfo", "SignatureValue", "KeyInfo", "Object"];

    private readonly SignedDocument document;

    public SignatureElement(XmlElement element, SignedDocument document)
    {
        (Element, this.document) = (element, document);
        document.RequireNamespaces();
        if (!element.Elements().TrueForAll(part => part.NamespaceURI == Dsig.Uri) || !element.Elements().Select(part => part.LocalName).SequenceEqual(Parts))
            throw new SignatureFault($"A signature must hold {string.Join(", ", Parts)}, each once and in this order.");
        SignedInfo = element.Only(Dsig.Uri, "SignedInfo");
        KeyInfo = element.Only(Dsig.Uri, "KeyInfo");
        Value = element.Only(Dsig.Uri, "SignatureValue").Base64();
        Form = SignatureReference.FormOf(SignedInfo.Only(Dsig.Uri, "CanonicalizationMethod"));
        Algorithm = SignedInfo.Only(Dsig.Uri, "SignatureMethod").Algorithm();
        Properties = new SignedProperties(PropertiesOf(element), element.GetAttribute("Id"));
        foreach (var reference in SignedInfo.Elements().Where(one => one.Is(Dsig.Uri, "Reference")))
            Take(new SignatureReference(reference));
        _ = DocumentReference ?? throw new SignatureFault("The signature does not sign the document.");
        _ = PropertiesReference ?? throw new SignatureFault("The signature does not sign its properties.");
    }

    public XmlElement Element { get; }

    public XmlElement SignedInfo { get; }

    public XmlElement KeyInfo { get; }

    public byte[] Value { get; }

    public CanonicalForm Form { get; }

    public string Algorithm { get; }

    public SignedProperties Properties { get; }

    public SignatureReference DocumentReference { get; private set; } = null!;

    public SignatureReference PropertiesReference { get; private set; } = null!;

    public SignatureReference? KeyReference { get; private set; }

    private static XmlElement PropertiesOf(XmlElement signature) =>
        signature.Only(Dsig.Uri, "Object").Only(Dsig.Xades, "QualifyingProperties");

    private void Take(SignatureReference reference)
    {
        if (reference.IsDocument && DocumentReference is null)
            DocumentReference = reference;
        else if (Target(reference) == Properties.Element && reference.Type == Dsig.SignedPropertiesType && PropertiesReference is null)
            PropertiesReference = reference;
        else if (Target(reference) == KeyInfo && KeyReference is null)
            KeyReference = reference;
        else
            throw new SignatureFault($"The signature has a reference to '{reference.Uri}' that does not belong to it.");
    }

    private XmlElement? Target(SignatureReference reference) =>
        reference.Uri.StartsWith('#') ? document.Of(reference.Uri[1..]) : null;
}
