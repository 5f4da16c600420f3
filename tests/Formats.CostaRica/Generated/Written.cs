using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>A generated document with its root and its XML, which has the outer form of a signature.</summary>
internal sealed record Written(string Root, object Document, byte[] Unsigned)
{
    private const string Signature =
        "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignedInfo>" +
        "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>" +
        "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/>" +
        "<ds:Reference URI=\"\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>AA==</ds:DigestValue></ds:Reference>" +
        "</ds:SignedInfo><ds:SignatureValue>AA==</ds:SignatureValue></ds:Signature>";

    public string Signed
    {
        get
        {
            var text = Encoding.UTF8.GetString(Unsigned);
            return text.Insert(text.LastIndexOf("</", StringComparison.Ordinal), Signature);
        }
    }

    /// <summary>So many documents, eight of ten comprobantes, the others messages.</summary>
    public static IEnumerable<Written> Sample(SchemaPublication publication, int count, ulong seed)
    {
        var any = Gen.Frequency(
            (8, Documents.Any(publication).Select(Of)),
            (1, Messages.OfReceiver(publication).Select(message => Of(nameof(MensajeReceptor), message, stream => ComprobanteWriter.Write(message, stream)))),
            (1, Messages.OfAuthority(publication).Select(message => Of(nameof(MensajeHacienda), message, stream => ComprobanteWriter.Write(message, stream)))));
        return any.Sample(count, new Rnd(seed), 50);
    }

    private static Written Of(Comprobante document) => Of(document.Kind.Root(), document, stream => ComprobanteWriter.Write(document, stream));

    private static Written Of(string root, object document, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new Written(root, document, stream.ToArray());
    }
}
