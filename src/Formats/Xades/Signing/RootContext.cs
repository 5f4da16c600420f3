using System.Text;
using System.Xml;
using Quittance.Formats.Xades.Canonical;

namespace Quittance.Formats.Xades.Signing;

/// <summary>What a signature inherits from the root it stands in: namespaces, and <c>xml:</c> attributes.</summary>
internal sealed class RootContext(IReadOnlyList<Binding> bindings, IReadOnlyList<CanonicalAttribute> inherited)
{
    /// <summary>Whether there are namespaces only, which is when a part's inclusive form can be written down at once.</summary>
    public bool HasNamespacesOnly => inherited.Count == 0;

    public static RootContext Of(XmlReader root)
    {
        var scopes = new NamespaceScopes();
        scopes.Enter();
        var tag = new StartTag();
        tag.Take(root, scopes);
        return new RootContext([.. scopes.Innermost()], [.. tag.Attributes.Where(one => one.Uri == StartTag.XmlUri)]);
    }

    /// <summary>As it stands in a start tag; with more declarations, which win.</summary>
    public string InTag(params IEnumerable<Binding> more)
    {
        var text = new CanonicalText(expected: 512);
        foreach (var one in Sorted(more))
            text.Declaration(one);
        foreach (var one in inherited)
            text.Attribute(one.Name, one.Value);
        return Encoding.UTF8.GetString(text.Written);
    }

    private List<Binding> Sorted(IEnumerable<Binding> more)
    {
        var all = new List<Binding>(more);
        all.AddRange(bindings.Where(one => one.Uri.Length > 0 && !all.Exists(own => own.Prefix == one.Prefix)));
        all.Sort(static (left, right) => CodePoints.Compare(left.Prefix, right.Prefix));
        return all;
    }
}
