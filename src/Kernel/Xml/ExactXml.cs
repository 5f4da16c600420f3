using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Quittance.Kernel.Xml;

/// <summary>
/// Opens XML of which every character counts, as in a signed document: comments, instructions, blanks and prefixes are kept, and nothing
/// that XML 1.0 forbids is overlooked. The same fences as <see cref="SafeXml"/>: no document type definition, bounded size, depth and parts.
/// </summary>
public static class ExactXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    };

    /// <summary>A reader over the bytes. It throws <see cref="XmlException"/> where they are no XML; see <see cref="Explain"/>.</summary>
    public static XmlReader Open(ReadOnlyMemory<byte> bytes) => XmlReader.Create(StreamOf(bytes), Settings);

    /// <summary>Reads a whole document. Bad input gives a fault, never an exception.</summary>
    public static ExactXmlResult Load(ReadOnlyMemory<byte> bytes, XmlLimits? limits = null)
    {
        var bounds = limits ?? XmlLimits.Default;
        if (bytes.Length > bounds.MaximumBytes)
            return new ExactXmlResult(Document: null, XmlFault.TooLarge, $"more than {bounds.MaximumBytes} bytes");
        try
        {
            if (!IsWithin(bytes, bounds))
                return new ExactXmlResult(Document: null, XmlFault.TooComplex, Detail: null);
            using var reader = Open(bytes);
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            document.Load(reader);
            return new ExactXmlResult(document, Fault: null, Detail: null);
        }
        catch (XmlException failure)
        {
            return new ExactXmlResult(Document: null, Explain(bytes.Span), $"line {failure.LineNumber}, position {failure.LinePosition}");
        }
    }

    /// <summary>What is wrong with bytes that a reader refused.</summary>
    public static XmlFault Explain(ReadOnlySpan<byte> bytes) => XmlEncoding.Of(bytes) switch
    {
        null => XmlFault.WrongEncoding,
        var encoding when SafeXml.HasDtd(bytes.ToArray(), encoding) => XmlFault.DtdRefused,
        var encoding => IsIn(bytes, encoding) ? XmlFault.NotWellFormed : XmlFault.WrongEncoding,
    };

    private static bool IsIn(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            _ = encoding.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // A first pass that keeps nothing, so that a document is never built before it is known to be small enough.
    private static bool IsWithin(ReadOnlyMemory<byte> bytes, XmlLimits limits)
    {
        using var reader = Open(bytes);
        return SafeXml.IsWithin(reader, limits);
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}

/// <summary>A document with all its nodes, or why there is none.</summary>
/// <param name="Document">Null when <paramref name="Fault"/> is set.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
/// <param name="Detail">Where or what, for the log.</param>
public sealed record ExactXmlResult(XmlDocument? Document, XmlFault? Fault, string? Detail);
