using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Quittance.Kernel.Xml;

/// <summary>
/// Opens XML that strangers sent: no document type definition, hence no entities and nothing fetched; bounded size, depth and
/// number of parts; any encoding .NET knows. Bad input gives a <see cref="XmlFault"/>, never an exception.
/// </summary>
public static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Reads the stream from where it stands to its end; it stays open.</summary>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static SafeXmlResult Load(Stream stream, XmlLimits? limits = null)
    {
        var bounds = limits ?? XmlLimits.Default;
        if (ReadBytes(stream, bounds.MaximumBytes) is not { } bytes)
            return new SafeXmlResult(Document: null, XmlFault.TooLarge, $"more than {bounds.MaximumBytes} bytes");
        if (XmlEncoding.Of(bytes) is not { } encoding)
            return new SafeXmlResult(Document: null, XmlFault.WrongEncoding, "an encoding of an unknown name");
        return Parse(bytes, encoding, bounds);
    }

    private static SafeXmlResult Parse(byte[] bytes, Encoding encoding, XmlLimits limits)
    {
        try
        {
            if (!IsWithin(bytes, encoding, limits))
                return new SafeXmlResult(Document: null, XmlFault.TooComplex, Detail: null);
            using var reader = Open(bytes, encoding);
            return new SafeXmlResult(XDocument.Load(reader), Fault: null, Detail: null);
        }
        catch (DecoderFallbackException)
        {
            return new SafeXmlResult(Document: null, XmlFault.WrongEncoding, $"not {encoding.WebName}");
        }
        catch (XmlException failure)
        {
            var fault = HasDtd(bytes, encoding) ? XmlFault.DtdRefused : XmlFault.NotWellFormed;
            return new SafeXmlResult(Document: null, fault, $"line {failure.LineNumber}, position {failure.LinePosition}");
        }
    }

    private static byte[]? ReadBytes(Stream stream, int maximum)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > maximum)
                return null;
        }

        return copy.ToArray();
    }

    // A first pass that keeps nothing, so that a document is never built before it is known to be small enough.
    private static bool IsWithin(byte[] bytes, Encoding encoding, XmlLimits limits)
    {
        using var reader = Open(bytes, encoding);
        return IsWithin(reader, limits);
    }

    internal static bool IsWithin(XmlReader reader, XmlLimits limits)
    {
        var parts = 0;
        while (reader.Read())
        {
            parts += reader.NodeType == XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
            if (reader.Depth > limits.MaximumDepth || parts > limits.MaximumParts)
                return false;
        }

        return true;
    }

    private static XmlReader Open(byte[] bytes, Encoding encoding) => XmlReader.Create(OpenText(bytes, encoding), Settings);

    // Blanks before the XML declaration are forbidden, but common where files are pasted together.
    private static StreamReader OpenText(byte[] bytes, Encoding encoding)
    {
        var text = new StreamReader(new MemoryStream(bytes, writable: false), encoding, detectEncodingFromByteOrderMarks: true);
        while (text.Peek() is var next && next >= 0 && char.IsWhiteSpace((char)next))
            _ = text.Read();
        return text;
    }

    // Only asked of a document that was refused, to tell the reader why; what follows may be rubbish, so nothing may throw.
    internal static bool HasDtd(byte[] bytes, Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        var head = new char[64 * 1024];
        using var text = OpenText(bytes, lenient);
        var length = text.ReadBlock(head);
        return SkipProlog(head.AsSpan(0, length)).StartsWith("<!DOCTYPE", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> SkipProlog(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart();
            var end = text.StartsWith("<?", StringComparison.Ordinal) ? "?>" : text.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : null;
            if (end is null || text.IndexOf(end, StringComparison.Ordinal) is not (>= 0 and var at))
                return text;
            text = text[(at + end.Length)..];
        }
    }
}
