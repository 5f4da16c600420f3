using System.Xml.Linq;

namespace Quittance.Kernel.Xml;

/// <summary>A document, or why there is none.</summary>
/// <param name="Document">Null when <paramref name="Fault"/> is set. Comments and processing instructions are left out.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
/// <param name="Detail">Where or what, for the log.</param>
public sealed record SafeXmlResult(XDocument? Document, XmlFault? Fault, string? Detail);

/// <summary>Why XML was refused.</summary>
public enum XmlFault
{
    /// <summary>No XML, or it breaks off.</summary>
    NotWellFormed,

    /// <summary>It carries a document type definition.</summary>
    DtdRefused,

    /// <summary>More bytes than allowed.</summary>
    TooLarge,

    /// <summary>Deeper than allowed, or more elements and attributes.</summary>
    TooComplex,

    /// <summary>The bytes are not text in the encoding it says it has, or nobody knows that encoding.</summary>
    WrongEncoding,
}

/// <summary>How large and how deep an XML document may be before it is refused unread.</summary>
/// <param name="MaximumBytes">Bytes; attachments travel inside, hence the size.</param>
/// <param name="MaximumDepth">Elements within elements; business documents need about 15, signatures some more.</param>
/// <param name="MaximumParts">Elements and attributes together; a line of an invoice needs about 40.</param>
public sealed record XmlLimits(int MaximumBytes, int MaximumDepth, int MaximumParts)
{
    /// <summary>25 MiB, 100 deep, a million elements and attributes.</summary>
    public static XmlLimits Default { get; } = new(25 * 1024 * 1024, 100, 1_000_000);
}
