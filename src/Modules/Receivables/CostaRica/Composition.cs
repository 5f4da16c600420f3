using System.Security.Cryptography;
using Quittance.Formats.CostaRica;
using Quittance.Receivables.Issuers;

namespace Quittance.Receivables.CostaRica;

/// <summary>From what a person wrote, and who issues, to the authority's document.</summary>
internal static class Composition
{
    /// <summary>The document with every amount that follows. The number and key given are put in as they are.</summary>
    public static Comprobante Compose(IssuerProfile issuer, ComprobanteKind kind, DraftContent content, Consecutivo number, Clave key, DateTimeOffset issuedAt)
    {
        // The buyer writes a factura de compra for its seller.
        var (seller, buyer) = kind == ComprobanteKind.FacturaCompra && content.Emisor is { } other
            ? (other, issuer.AsReceptor())
            : (issuer.AsEmisor(), content.Receptor);
        return Arithmetic.Complete(new Comprobante
        {
            Kind = kind,
            Clave = key,
            ProveedorSistemas = issuer.ProveedorSistemas ?? issuer.Identificacion.Numero,
            CodigoActividadEmisor = kind == ComprobanteKind.FacturaCompra ? content.CodigoActividadEmisor : content.CodigoActividadEmisor ?? issuer.CodigoActividad,
            CodigoActividadReceptor = kind == ComprobanteKind.FacturaCompra ? content.CodigoActividadReceptor ?? issuer.CodigoActividad : content.CodigoActividadReceptor,
            NumeroConsecutivo = number,
            FechaEmision = issuedAt,
            Emisor = seller,
            Receptor = buyer,
            CondicionVenta = content.CondicionVenta,
            CondicionVentaOtros = content.CondicionVentaOtros,
            PlazoCredito = content.PlazoCredito,
            DetalleServicio = content.DetalleServicio,
            OtrosCargos = content.OtrosCargos,
            ResumenFactura = new ResumenFactura
            {
                CodigoTipoMoneda = content.CodigoTipoMoneda ?? CodigoTipoMoneda.Colones,
                MedioPago = content.MedioPago,
                TotalIVADevuelto = content.TotalIVADevuelto,
            },
            InformacionReferencia = content.InformacionReferencia,
            Otros = content.Otros,
        });
    }

    /// <summary>The same for a draft, which has no number yet: with the first of its series, so that amounts and rules can be looked at.</summary>
    public static Comprobante Preview(IssuerProfile issuer, ComprobanteKind kind, Situacion situation, DraftContent content, DateTimeOffset now)
    {
        var number = Consecutivo.Of(1, 1, kind, 1);
        return Compose(issuer, kind, content, number, Clave.Compose(now, issuer.Identificacion.Numero, number, situation, "00000000"), now);
    }

    /// <summary>Eight digits; the only part of a key that nobody can guess.</summary>
    public static string SecurityCode() => RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", System.Globalization.CultureInfo.InvariantCulture);

    public static byte[] Write(Comprobante document)
    {
        using var stream = new MemoryStream();
        ComprobanteWriter.Write(document, stream);
        return stream.ToArray();
    }
}
