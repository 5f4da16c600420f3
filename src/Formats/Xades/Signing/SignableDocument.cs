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
    private readonly byte[]? canonical;

    private SignableDocument(ReadOnlyMemory<byte> bytes, int endOfContent, RootContext context, byte[]? canonical = null) =>
        (this.bytes, EndOfContent, Context, this.canonical) = (bytes, endOfContent, context, canonical);

    /// <summary>The offset of the root's end tag, where the signature is put in.</summary>
    public int EndOfContent { get; }

    public RootContext Context { get; }

    public static SignableDocument Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > XmlLimits.Default.MaximumBytes)
            throw new RefusalException(XadesErrors.TooLarge);
        return PlainDocument.TryRead(bytes.Span) is { } plain ? new SignableDocument(bytes, plain.EndOfContent, plain.Context, plain.Canonical) : Parse(bytes);
    }

    /// <summary>Any well-formed document.</summary>
    public static SignableDocument Parse(ReadOnlyMemory<byte> bytes)
    {
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

    public byte[] Digest(CanonicalForm form)
    {
        if (form == CanonicalForm.Inclusive && canonical is not null)
            return SHA256.HashData(canonical);
        using var reader = ExactXml.Open(bytes);
        var text = new CanonicalText();
        new Canonicaliser(reader, form, text).WriteDocument(Nothing);
        return SHA256.HashData(text.Written);
    }

    private static SignableDocument Scan(XmlReader reader, ReadOnlyMemory<byte> bytes)
    {
        var (end, parts) = (-1, 0);
        RootContext? context = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.XmlDeclaration)
                RequireUtf8(reader.GetAttribute("encoding"));
            else if (reader.NodeType == XmlNodeType.Element && reader.Depth == 0)
                context = RootContext.Of(reader);
            else if (reader.NodeType == XmlNodeType.Element)
                RequireUnsigned(reader);
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == 0)
                end = EndTag.Find(bytes.Span, (IXmlLineInfo)reader);
            RequireModest(reader, ref parts);
        }

        RequireUtf8(bytes.Span is [0xFE or 0xFF or 0, ..] or [_, 0, ..] ? "utf-16" : null);
        return end < 0 ? throw new RefusalException(XadesErrors.NothingToSign) : new SignableDocument(bytes, end, context!);
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
}
