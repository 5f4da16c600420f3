using System.Text;
using System.Xml;
using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica;

/// <summary>
/// Writes documents as UTF-8 XML without blanks between elements and without a signature, ready to be signed. Numbers have all decimals
/// of their field, times are those of Costa Rica to the second, texts are trimmed and lose what XML cannot carry.
/// </summary>
public static class ComprobanteWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    /// <summary>Writes a comprobante to the stream, which stays open. Nothing is computed: see <see cref="Arithmetic.Complete"/>.</summary>
    /// <exception cref="ArgumentException">A value is set that the kind has no place for.</exception>
    public static void Write(Comprobante document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(document);
        Write(DocumentShapes.Comprobante, document.Kind.Root(), document, document.Kind.AsSet(), stream);
    }

    /// <summary>Writes what has a place, and says the paths of what has none.</summary>
    internal static IEnumerable<string> WriteFitting(Comprobante document, Stream stream)
    {
        var (root, kind) = (document.Kind.Root(), document.Kind.AsSet());
        Write(DocumentShapes.Comprobante, root, document, kind, stream, skipsMisplaced: true);
        return DocumentShapes.Comprobante.Misplaced(document, kind, $"/{root}");
    }

    /// <summary>Writes a receiver's message to the stream, which stays open.</summary>
    public static void Write(MensajeReceptor message, Stream stream) =>
        Write(DocumentShapes.MensajeReceptor, nameof(MensajeReceptor), message, Kinds.MR, stream);

    /// <summary>Writes an authority's message to the stream, which stays open: for a stand-in of the authority.</summary>
    public static void Write(MensajeHacienda message, Stream stream) =>
        Write(DocumentShapes.MensajeHacienda, nameof(MensajeHacienda), message, Kinds.MH, stream);

    private static void Write<T>(Shape<T> shape, string root, T document, Kinds kind, Stream stream, bool skipsMisplaced = false)
    {
        using var writer = XmlWriter.Create(stream, Settings);
        shape.Write(writer, root, document, new Scope(kind, ComprobanteKinds.NamespaceOf(root), skipsMisplaced));
    }
}
