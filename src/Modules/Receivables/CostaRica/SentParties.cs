using Quittance.Formats.CostaRica;
using Quittance.Receivables.Authority;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.CostaRica;

/// <summary>Who stands in a document, read from the bytes that are sent: what the company is called today, or by which id, does not matter to it.</summary>
internal static class SentParties
{
    public static SentDocument Sent(IssuedDocument document, byte[] xml, Uri? callback)
    {
        using var stream = new MemoryStream(xml, writable: false);
        var written = ComprobanteReader.Read(stream).Comprobante ?? throw new InvalidDataException($"What was signed as {document.Key} cannot be read.");
        var (seller, buyer) = (Of(written.Emisor.Identificacion), Of(written.Receptor?.Identificacion));
        var (issuer, customer) = document.Kind == ComprobanteKind.FacturaCompra ? (buyer, seller) : (seller, buyer);
        return new SentDocument(document.Key!, document.IssuedAt!.Value, issuer!, customer, xml, callback);
    }

    private static SentParty? Of(Identificacion? id) => id is null ? null : new SentParty(id.Tipo, id.Numero);
}
