using System.Security.Cryptography;
using System.Xml;
using Quittance.Formats.Xades.Canonical;
using Quittance.Kernel.Errors;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.Xades.Signing;

/// <summary>A document that was looked over and may be signed: where the signature goes, and what it inherits from the root.</summary>
internal sealed class SignableDocument
{
    private static readonly HashSet<int> Nothing = [];

    private readonly ReadOnlyMemory<byte> bytes;

    private SignableDocument(ReadOnlyMemory<byte> bytes, int endOfContent, string rootContext) =>
        (this.bytes, EndOfContent, RootContext) = (bytes, endOfContent, rootContext);

    /// <summary>The offset of the root's end tag, where the signature is put in.</summary>
    public int EndOfContent { get; }

    /// <summary>The declarations and <c>xml:</c> attributes of the root, as they stand in a start tag.</summary>
    public string RootContext { get; }

    public static SignableDocument Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > XmlLimits.Default.MaximumBytes)
            throw new RefusalException(XadesErrors.TooLarge);
        try
        {
            using var reader = ExactXml.Open(bytes);
            return Scan(reader, bytes);
        }
        catch (XmlException)
        {
            throw new RefusalException(XadesErrors.Of(ExactXml.Explain(bytes.Span)));
        }
    }

    public string Digest(CanonicalForm form)
    {
        using var reader = ExactXml.Open(bytes);
        var text = new CanonicalText();
        new Canonicaliser(reader, form, text).WriteDocument(Nothing);
        return Convert.ToBase64String(SHA256.HashData(text.Written));
    }

    private static SignableDocument Scan(XmlReader reader, ReadOnlyMemory<byte> bytes)
    {
        var (context, end, parts) = ("", -1, 0);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.XmlDeclaration)
                RequireUtf8(reader.GetAttribute("encoding"));
            else if (reader.NodeType == XmlNodeType.Element && reader.Depth == 0)
                context = ContextOf(reader);
            else if (reader.NodeType == XmlNodeType.Element)
                RequireUnsigned(reader);
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == 0)
                end = EndTag.Find(bytes.Span, (IXmlLineInfo)reader);
            RequireModest(reader, ref parts);
        }

        RequireUtf8(bytes.Span is [0xFE or 0xFF or 0, ..] or [_, 0, ..] ? "utf-16" : null);
        return end < 0 ? throw new RefusalException(XadesErrors.NothingToSign) : new SignableDocument(bytes, end, context);
    }

    private static void RequireModest(XmlReader reader, ref int parts)
    {
        parts += reader.NodeType == XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
        if (reader.Depth > XmlLimits.Default.MaximumDepth || parts > XmlLimits.Default.MaximumParts)
            throw new RefusalException(XadesErrors.TooLarge);
    }

    private static void RequireUtf8(string? encoding)
    {
        if (encoding is not null && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw new RefusalException(XadesErrors.NotUtf8);
    }

    private static void RequireUnsigned(XmlReader reader)
    {
        if (reader.LocalName == "Signature" && reader.NamespaceURI == Dsig.Uri)
            throw new RefusalException(XadesErrors.AlreadySigned);
    }

    private static string ContextOf(XmlReader reader)
    {
        var scopes = new NamespaceScopes();
        scopes.Enter();
        var tag = new StartTag();
        tag.Take(reader, scopes);
        var text = new CanonicalText();
        foreach (var one in scopes.Innermost())
            text.Declaration(one);
        foreach (var one in tag.Attributes.Where(one => one.Uri == StartTag.XmlUri))
            text.Attribute(one.Name, one.Value);
        return System.Text.Encoding.UTF8.GetString(text.Written);
    }
}
