using System.Xml;
using Quittance.Formats.Xades.Keys;

namespace Quittance.Formats.Xades.Verification;

/// <summary>Who must have signed a voucher of Costa Rica: its issuer, but the buyer where the buyer issues it.</summary>
internal static class DocumentIssuer
{
    private static readonly string[] OfIssuer = ["Emisor", "Identificacion", "Numero"];

    public static bool IsOfAuthority(XmlElement root) => root.LocalName == "MensajeHacienda";

    /// <summary>The id without leading zeros; null when the document names nobody.</summary>
    public static string? IdOf(XmlElement root) => At(root, PathOf(root.LocalName));

    /// <summary>The seller, in a message by which the buyer confirms the seller's document; null in all others.</summary>
    public static string? SellerOfMessage(XmlElement root) => root.LocalName == "MensajeReceptor" ? At(root, ["NumeroCedulaEmisor"]) : null;

    private static string? At(XmlElement root, string[] path)
    {
        var at = root;
        foreach (var step in path)
        {
            var found = at.Elements().FindAll(one => one.Is(root.NamespaceURI, step));
            if (found.Count != 1)
                return null;
            at = found[0];
        }

        return at == root ? null : HolderIds.Plain(at.InnerText);
    }

    private static string[] PathOf(string root) => root switch
    {
        "FacturaElectronica" or "TiqueteElectronico" or "NotaCreditoElectronica" or "NotaDebitoElectronica"
            or "FacturaElectronicaExportacion" or "ReciboElectronicoPago" => OfIssuer,
        "FacturaElectronicaCompra" => ["Receptor", "Identificacion", "Numero"],
        "MensajeReceptor" => ["NumeroCedulaReceptor"],
        _ => [],
    };
}
