using System.Xml;

namespace Quittance.Formats.Xades.Canonical;

/// <summary>An attribute that is no namespace declaration.</summary>
internal readonly record struct CanonicalAttribute(string Name, string Prefix, string Local, string Uri, string Value);

/// <summary>The start tag a reader stands on, taken apart: namespace declarations go into the scopes, attributes are sorted.</summary>
internal sealed class StartTag
{
    public const string XmlUri = "http://www.w3.org/XML/1998/namespace";
    private const string XmlnsUri = "http://www.w3.org/2000/xmlns/";

    private static readonly Comparison<CanonicalAttribute> Order = (left, right) =>
        CodePoints.Compare(left.Uri, right.Uri) is not 0 and var order ? order : CodePoints.Compare(left.Local, right.Local);

    private readonly List<CanonicalAttribute> attributes = [];

    public string Name { get; private set; } = "";

    public string Prefix { get; private set; } = "";

    public IReadOnlyList<CanonicalAttribute> Attributes => attributes;

    /// <summary>Takes the tag and leaves the reader on the element.</summary>
    public void Take(XmlReader reader, NamespaceScopes scopes)
    {
        (Name, Prefix) = (reader.Name, reader.Prefix);
        attributes.Clear();
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XmlnsUri)
                scopes.Declare(reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value);
            else
                attributes.Add(new(reader.Name, reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
        }

        reader.MoveToElement();
        attributes.Sort(Order);
    }

    /// <summary>Canonical XML 1.0: what is cut out of a document keeps its ancestors' <c>xml:</c> attributes.</summary>
    public void Inherit(IEnumerable<CanonicalAttribute> inherited)
    {
        attributes.AddRange(inherited.Where(one => !attributes.Exists(own => own.Name == one.Name)));
        attributes.Sort(Order);
    }
}
