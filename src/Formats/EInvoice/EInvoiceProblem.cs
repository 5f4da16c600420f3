using Quittance.Kernel.Xml;

namespace Quittance.Formats.EInvoice;

/// <summary>Why a structured invoice could not be read.</summary>
/// <param name="Code">One of <see cref="EInvoiceProblems"/>, stable for ever.</param>
/// <param name="Message">A plain English sentence for the person who now looks at the file.</param>
/// <param name="Detail">Where or what, for the log: an element, a place in the file; null when the message says all.</param>
public sealed record EInvoiceProblem(string Code, string Message, string? Detail = null);

/// <summary>The catalogue: every way a structured invoice can fail to be read.</summary>
public static class EInvoiceProblems
{
    /// <summary>The bytes are no XML, or it breaks off.</summary>
    public static readonly EInvoiceProblem NotXml = new("EINV-XML-001", "The file is not well-formed XML.");

    /// <summary>A document type definition; invoices have none and it is the door to attacks.</summary>
    public static readonly EInvoiceProblem DtdRefused = new("EINV-XML-002", "The file carries a document type definition, which is refused.");

    /// <summary>More bytes than <see cref="XmlLimits.MaximumBytes"/>.</summary>
    public static readonly EInvoiceProblem TooLarge = new("EINV-XML-003", "The file is larger than a structured invoice may be.");

    /// <summary>Nested deeper, or with more elements or attributes than any invoice needs.</summary>
    public static readonly EInvoiceProblem TooComplex = new("EINV-XML-004", "The file is built more deeply or widely than a structured invoice may be.");

    /// <summary>The bytes are not text in the encoding the file says it has.</summary>
    public static readonly EInvoiceProblem WrongEncoding = new("EINV-XML-005", "The file is not in the encoding it says it is.");

    /// <summary>Well-formed, but no invoice of a known format.</summary>
    public static readonly EInvoiceProblem UnknownFormat = new("EINV-DOC-001", "The file is XML, but no invoice in a known format.");

    /// <summary>Something no invoice goes without is not there.</summary>
    public static readonly EInvoiceProblem Missing = new("EINV-DOC-002", "The invoice lacks something every invoice must have.");

    /// <summary>Something no invoice goes without is there but makes no sense.</summary>
    public static readonly EInvoiceProblem Unreadable = new("EINV-DOC-003", "The invoice has a value that cannot be read.");

    /// <summary>A file for several invoices at once.</summary>
    public static readonly EInvoiceProblem SeveralInvoices = new("EINV-DOC-004", "The file holds several invoices. Split it and send each alone.");

    internal static EInvoiceProblem Of(XmlFault fault, string? detail) => fault switch
    {
        XmlFault.NotWellFormed => NotXml,
        XmlFault.DtdRefused => DtdRefused,
        XmlFault.TooLarge => TooLarge,
        XmlFault.TooComplex => TooComplex,
        XmlFault.WrongEncoding => WrongEncoding,
    } with
    { Detail = detail };
}
