using System.Xml.Linq;
using Quittance.Formats.CostaRica.Structure;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.CostaRica;

/// <summary>Reads comprobantes and messages of version 4.4, of both publications of its schemas, signed or not.</summary>
public static class ComprobanteReader
{
    private const string Receiver = nameof(MensajeReceptor);
    private const string Authority = nameof(MensajeHacienda);

    /// <summary>
    /// Reads the stream from where it stands to its end; it stays open. Comments inside values are skipped, the order of elements does
    /// not matter, elements that are not known are passed over; the validator judges. The signature is not looked at.
    /// Bad or hostile content gives a <see cref="ComprobanteReading.Problem"/>, never an exception.
    /// </summary>
    /// <param name="stream">The XML.</param>
    /// <param name="limits">How large the file may be; <see cref="XmlLimits.Default"/> when null.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static ComprobanteReading Read(Stream stream, XmlLimits? limits = null)
    {
        var xml = SafeXml.Load(stream, limits);
        return xml is { Document.Root: { } root }
            ? Read(root)
            : ComprobanteReading.Failed(ComprobanteProblems.Of(xml.Fault ?? XmlFault.NotWellFormed, xml.Detail));
    }

    internal static ComprobanteReading Read(XElement root)
    {
        if (ProblemOf(root) is { } problem)
            return ComprobanteReading.Failed(problem);
        try
        {
            return ReadKnown(root);
        }
        catch (UnreadableException failure)
        {
            return ComprobanteReading.Failed(failure.Problem);
        }
    }

    /// <summary>What the root alone tells; null when it is the root of one of the nine documents.</summary>
    internal static ComprobanteProblem? ProblemOf(XElement root)
    {
        var name = root.Name.LocalName;
        if (name is not (Receiver or Authority) && ComprobanteKinds.OfRoot(name) is null)
            return ComprobanteProblems.UnknownDocument with { Detail = name };
        return root.Name.NamespaceName == ComprobanteKinds.NamespaceOf(name) ? null
            : ComprobanteProblems.WrongNamespace with { Detail = root.Name.NamespaceName };
    }

    internal static (Kinds Kind, Shape Shape) ShapeOf(string root) => root switch
    {
        Receiver => (Kinds.MR, DocumentShapes.MensajeReceptor),
        Authority => (Kinds.MH, DocumentShapes.MensajeHacienda),
        _ => (ComprobanteKinds.OfRoot(root)!.Value.AsSet(), DocumentShapes.Comprobante),
    };

    private static ComprobanteReading ReadKnown(XElement root)
    {
        var name = root.Name.LocalName;
        var scope = new Scope(ShapeOf(name).Kind, root.Name.NamespaceName);
        return name switch
        {
            Receiver => ComprobanteReading.Of(DocumentShapes.MensajeReceptor.Read(root, scope, $"/{name}")),
            Authority => ComprobanteReading.Of(DocumentShapes.MensajeHacienda.Read(root, scope, $"/{name}")),
            _ => ComprobanteReading.Of(DocumentShapes.Comprobante.Read(root, scope, $"/{name}") with { Kind = ComprobanteKinds.OfRoot(name)!.Value }),
        };
    }
}
