using Quittance.Kernel.Xml;

namespace Quittance.Formats.CostaRica;

/// <summary>Why a file could not be read as a comprobante or message.</summary>
/// <param name="Code">One of <see cref="ComprobanteProblems"/>, stable for ever.</param>
/// <param name="Message">A plain English sentence.</param>
/// <param name="MessageEs">The same in Spanish.</param>
/// <param name="Detail">Where or what, for the log: an element, a place in the file.</param>
public sealed record ComprobanteProblem(string Code, string Message, string MessageEs, string? Detail = null);

/// <summary>The catalogue: every way a file can fail to be read.</summary>
public static class ComprobanteProblems
{
    /// <summary>The bytes are no XML, or it breaks off.</summary>
    public static readonly ComprobanteProblem NotXml =
        new("CR-XML-001", "The file is not well-formed XML.", "El archivo no es XML bien formado.");

    /// <summary>A document type definition; comprobantes have none and it is the door to attacks.</summary>
    public static readonly ComprobanteProblem DtdRefused =
        new("CR-XML-002", "The file carries a document type definition, which is refused.", "El archivo trae una definición de tipo de documento (DOCTYPE), que se rechaza.");

    /// <summary>More bytes than <see cref="XmlLimits.MaximumBytes"/>.</summary>
    public static readonly ComprobanteProblem TooLarge =
        new("CR-XML-003", "The file is larger than a comprobante may be.", "El archivo es más grande de lo que puede ser un comprobante.");

    /// <summary>Nested deeper, or with more elements or attributes than any comprobante needs.</summary>
    public static readonly ComprobanteProblem TooComplex =
        new("CR-XML-004", "The file is built more deeply or widely than a comprobante may be.", "El archivo tiene más niveles o más elementos de los que puede tener un comprobante.");

    /// <summary>The bytes are not text in the encoding the file says it has.</summary>
    public static readonly ComprobanteProblem WrongEncoding =
        new("CR-XML-005", "The file is not in the encoding it says it is.", "El archivo no está en la codificación que declara.");

    /// <summary>Well-formed, but none of the nine documents.</summary>
    public static readonly ComprobanteProblem UnknownDocument =
        new("CR-DOC-001", "The file is XML, but no comprobante electrónico.", "El archivo es XML, pero no es un comprobante electrónico.");

    /// <summary>The right root in another namespace: another version, or a capital letter in it.</summary>
    public static readonly ComprobanteProblem WrongNamespace =
        new("CR-DOC-002", "The namespace is not the one of version 4.4 for this document.", "El espacio de nombres no es el de la versión 4.4 para este documento.");

    /// <summary>An element no document of its kind goes without is not there.</summary>
    public static readonly ComprobanteProblem Missing =
        new("CR-DOC-003", "The document lacks an element every document of its kind must have.", "Al documento le falta un elemento obligatorio para su tipo.");

    /// <summary>An element has a value that cannot be read.</summary>
    public static readonly ComprobanteProblem Unreadable =
        new("CR-DOC-004", "The document has a value that cannot be read.", "El documento tiene un valor que no se puede leer.");

    internal static ComprobanteProblem Of(XmlFault fault, string? detail) => fault switch
    {
        XmlFault.NotWellFormed => NotXml,
        XmlFault.DtdRefused => DtdRefused,
        XmlFault.TooLarge => TooLarge,
        XmlFault.TooComplex => TooComplex,
        XmlFault.WrongEncoding => WrongEncoding,
    } with
    { Detail = detail };
}
