using System.Xml.Linq;
using Quittance.Formats.EInvoice.Cii;
using Quittance.Formats.EInvoice.FatturaPa;
using Quittance.Formats.EInvoice.Reading;
using Quittance.Formats.EInvoice.Ubl;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.EInvoice;

/// <summary>Reads a structured invoice in whichever known format it comes.</summary>
public static class EInvoiceReader
{
    private static readonly IReadOnlyList<IInvoiceFormat> Formats =
        [new UblFormat(), new CiiFormat(CiiNames.D16B), new CiiFormat(CiiNames.Zugferd1), new FatturaPaFormat()];

    /// <summary>
    /// Reads the stream from where it stands to its end; it stays open. The root element decides the format, not a file name.
    /// Bad, hostile or unknown content gives a <see cref="EInvoiceReading.Problem"/>, never an exception.
    /// </summary>
    /// <param name="stream">The XML itself; take it out of a hybrid PDF first.</param>
    /// <param name="limits">How large the file may be; <see cref="XmlLimits.Default"/> when null.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static EInvoiceReading Read(Stream stream, XmlLimits? limits = null)
    {
        var xml = SafeXml.Load(stream, limits);
        return xml is { Document.Root: { } root }
            ? Read(root)
            : EInvoiceReading.Failed(EInvoiceProblems.Of(xml.Fault ?? XmlFault.NotWellFormed, xml.Detail));
    }

    private static EInvoiceReading Read(XElement root)
    {
        var format = Formats.FirstOrDefault(format => format.Reads(root.Name));
        if (format is null)
            return EInvoiceReading.Failed(EInvoiceProblems.UnknownFormat with { Detail = root.Name.ToString() });

        try
        {
            var warnings = new List<EInvoiceWarning>();
            return EInvoiceReading.Of(format.Read(new InvoiceNode(root, warnings)) with { Warnings = warnings });
        }
        catch (UnreadableInvoiceException failure)
        {
            return EInvoiceReading.Failed(failure.Problem);
        }
    }
}
