using System.Xml;

namespace Quittance.Formats.Xades.Canonical;

/// <summary>
/// Canonical XML 1.0 and Exclusive XML Canonicalization 1.0, both without comments, in one pass over a reader: of a whole document without
/// some of its elements, or of one element where it stands, with what it inherits from the elements around it.
/// </summary>
/// <remarks>
/// Elements are named by their number in document order; the root is 1. .NET has canonicalisers, but they want a tree, cannot leave an
/// element out, and lose inherited namespaces.
/// </remarks>
internal sealed class Canonicaliser
{
    private readonly XmlReader reader;
    private readonly CanonicalForm form;
    private readonly CanonicalText text;
    private readonly NamespaceScopes scopes = new(), rendered = new();
    private readonly StartTag tag = new();
    private readonly List<Binding> declarations = [];

    public Canonicaliser(XmlReader reader, CanonicalForm form, CanonicalText text)
    {
        (this.reader, this.form, this.text) = (reader, form, text);
        rendered.Enter();
    }

    /// <summary>The whole document but the elements of these numbers.</summary>
    public void WriteDocument(IReadOnlySet<int> without)
    {
        var ended = false;
        for (var number = 0; !reader.EOF;)
        {
            if (reader.NodeType == XmlNodeType.Element && without.Contains(++number))
            {
                number += SkipElement();
                continue;
            }

            if (reader.NodeType == XmlNodeType.ProcessingInstruction && reader.Depth == 0)
                WriteOuterInstruction(afterRoot: ended);
            else
                WriteNode();
            ended |= reader.Depth == 0 && reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement;
            reader.Read();
        }
    }

    /// <summary>The element of this number and what is in it.</summary>
    public void WriteElement(int wanted)
    {
        var inherited = new Stack<IReadOnlyList<CanonicalAttribute>>();
        for (var number = 0; reader.Read();)
        {
            if (reader.NodeType == XmlNodeType.Element && ++number == wanted)
            {
                WriteSubtree(inherited.SelectMany(one => one));
                return;
            }

            Pass(inherited);
        }
    }

    // Around the wanted element only namespaces and xml: attributes matter.
    private void Pass(Stack<IReadOnlyList<CanonicalAttribute>> inherited)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            var isEmpty = reader.IsEmptyElement;
            scopes.Enter();
            tag.Take(reader, scopes);
            inherited.Push([.. tag.Attributes.Where(one => one.Uri == StartTag.XmlUri)]);
            if (!isEmpty)
                return;
        }
        else if (reader.NodeType != XmlNodeType.EndElement)
        {
            return;
        }

        scopes.Leave();
        inherited.Pop();
    }

    private void WriteSubtree(IEnumerable<CanonicalAttribute> inherited)
    {
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        Start(apex: true, form == CanonicalForm.Inclusive ? inherited : []);
        if (isEmpty)
            return;
        while (reader.Read() && reader.Depth > depth)
            WriteNode();
        End();
    }

    private void WriteNode()
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Start(apex: false, []);
                break;
            case XmlNodeType.EndElement:
                End();
                break;
            case XmlNodeType.ProcessingInstruction:
                WriteInstruction();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                text.Content(reader.Value);
                break;
        }
    }

    private void Start(bool apex, IEnumerable<CanonicalAttribute> inherited)
    {
        var isEmpty = reader.IsEmptyElement;
        scopes.Enter();
        rendered.Enter();
        tag.Take(reader, scopes);
        if (apex)
            tag.Inherit(inherited);
        text.Raw("<"u8);
        text.Raw(tag.Name);
        WriteDeclarations(apex);
        foreach (var one in tag.Attributes)
            text.Attribute(one.Name, one.Value);
        text.Raw(">"u8);
        if (isEmpty)
            End();
    }

    private void End()
    {
        text.Raw("</"u8);
        text.Raw(reader.Name);
        text.Raw(">"u8);
        scopes.Leave();
        rendered.Leave();
    }

    private void WriteDeclarations(bool apex)
    {
        declarations.Clear();
        if (form == CanonicalForm.Exclusive)
            DeclareUsed();
        else
            DeclareAll(apex);
        declarations.Sort(static (left, right) => CodePoints.Compare(left.Prefix, right.Prefix));
        foreach (var one in declarations)
        {
            text.Declaration(one);
            rendered.Declare(one.Prefix, one.Uri);
        }
    }

    private void DeclareAll(bool apex)
    {
        foreach (var one in apex ? scopes.InScope() : scopes.Innermost())
            DeclareUnlessRendered(one.Prefix, one.Uri);
    }

    private void DeclareUsed()
    {
        DeclareUnlessRendered(tag.Prefix, scopes.Of(tag.Prefix));
        foreach (var one in tag.Attributes)
        {
            if (one.Prefix.Length > 0)
                DeclareUnlessRendered(one.Prefix, scopes.Of(one.Prefix));
        }
    }

    private void DeclareUnlessRendered(string prefix, string uri)
    {
        if (prefix != "xml" && rendered.Of(prefix) != uri && !declarations.Exists(one => one.Prefix == prefix))
            declarations.Add(new Binding(prefix, uri));
    }

    private int SkipElement()
    {
        var inside = 0;
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth)
                inside += reader.NodeType == XmlNodeType.Element ? 1 : 0;
        }

        reader.Read();
        return inside;
    }

    private void WriteOuterInstruction(bool afterRoot)
    {
        if (afterRoot)
            text.Raw("\n"u8);
        WriteInstruction();
        if (!afterRoot)
            text.Raw("\n"u8);
    }

    private void WriteInstruction()
    {
        text.Raw("<?"u8);
        text.Raw(reader.Name);
        if (reader.Value.Length > 0)
            text.Raw(" "u8);
        text.Raw(reader.Value);
        text.Raw("?>"u8);
    }
}
