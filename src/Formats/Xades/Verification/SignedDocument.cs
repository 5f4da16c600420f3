using System.Xml;
using Quittance.Formats.Xades.Canonical;

namespace Quittance.Formats.Xades.Verification;

/// <summary>A document with its elements numbered and their ids known. What is digested is read from the very nodes that are looked at.</summary>
internal sealed class SignedDocument
{
    private const string XmlnsUri = "http://www.w3.org/2000/xmlns/";

    private readonly XmlDocument document;
    private readonly Dictionary<XmlElement, int> numbers = [];
    private readonly ILookup<string, XmlElement> ids;

    public SignedDocument(XmlDocument document)
    {
        this.document = document;
        foreach (var element in document.SelectNodes("//*")!.OfType<XmlElement>())
            numbers.Add(element, numbers.Count + 1);
        ids = numbers.Keys.SelectMany(IdsOf).ToLookup(one => one.Id, one => one.Element, StringComparer.Ordinal);
        Signatures = [.. numbers.Keys.Where(element => element.Is(Dsig.Uri, "Signature"))];
    }

    public XmlElement Root => document.DocumentElement!;

    /// <summary>All of them, wherever they stand, in document order.</summary>
    public IReadOnlyList<XmlElement> Signatures { get; }

    /// <summary>Faults on a namespace that is no absolute address: canonical forms are not defined for those, and programs differ.</summary>
    public void RequireNamespaces()
    {
        foreach (var element in numbers.Keys)
        {
            foreach (XmlAttribute attribute in element.Attributes)
            {
                if (attribute.NamespaceURI == XmlnsUri && attribute.Value.Length > 0 && !Namespaces.IsAbsolute(attribute.Value))
                    throw new SignatureFault($"The namespace '{attribute.Value}' is no absolute address.");
            }
        }
    }

    /// <summary>The one element of this id. Two of the same id would let one be looked at and the other be signed.</summary>
    public XmlElement Of(string id) => ids[id].ToList() switch
    {
        [var one] => one,
        [] => throw new SignatureFault($"The signature refers to {id}, which is not there."),
        _ => throw new SignatureFault($"The id {id} is given more than once."),
    };

    public byte[] Canonical(XmlElement element, CanonicalForm form) => Write(form, canonicaliser => canonicaliser.WriteElement(numbers[element]));

    public byte[] CanonicalWithout(IEnumerable<XmlElement> left, CanonicalForm form)
    {
        var without = left.Select(one => numbers[one]).ToHashSet();
        return Write(form, canonicaliser => canonicaliser.WriteDocument(without));
    }

    private static IEnumerable<(string Id, XmlElement Element)> IdsOf(XmlElement element) =>
        from XmlAttribute attribute in element.Attributes
        where attribute.Name is "xml:id" || attribute.Name.Equals("id", StringComparison.OrdinalIgnoreCase)
        select (attribute.Value, element);

    private byte[] Write(CanonicalForm form, Action<Canonicaliser> write)
    {
        using var reader = new XmlNodeReader(document);
        var text = new CanonicalText();
        write(new Canonicaliser(reader, form, text));
        return text.Written.ToArray();
    }
}
