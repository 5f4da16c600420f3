using System.Text.RegularExpressions;
using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>Issuer and receiver: ids, activities, addresses.</summary>
internal static partial class PartyCheck
{
    private const string Foreign = "05";
    private const string NoTaxpayer = "06";
    private const int LongestReceiverAddress = 160;

    // CIIU 4; before that day activities had six digits.
    private static readonly DateOnly DottedActivities = new(2025, 10, 6);

    public static void Check(Comprobante document, Findings findings)
    {
        CheckActivity(document, document.CodigoActividadEmisor, "CodigoActividadEmisor", findings);
        CheckActivity(document, document.CodigoActividadReceptor, "CodigoActividadReceptor", findings);
        CheckId(document.Emisor.Identificacion, findings.In("Emisor"));
        findings.AddIf(!MayIssue(document), FindingKinds.WrongIdKind, "Emisor/Identificacion/Tipo", document.Emisor.Identificacion.Tipo);
        CheckPlace(document.Emisor.Ubicacion, findings.In("Emisor"));
        if (document.Receptor is { } receiver)
            CheckReceiver(document, receiver, findings);
    }

    private static void CheckReceiver(Comprobante document, Receptor receiver, Findings findings)
    {
        var here = findings.In("Receptor");
        if (receiver.Identificacion is { } id)
            CheckId(id, here);
        here.AddIf(!MayReceive(document, receiver.Identificacion?.Tipo), FindingKinds.WrongIdKind, "Identificacion/Tipo", receiver.Identificacion?.Tipo);
        here.AddIf(document.Kind == ComprobanteKind.FacturaExportacion && receiver.Identificacion is null, FindingKinds.MissingReceiverId, "Identificacion");
        here.AddIf(receiver.Ubicacion is { } place && SimpleType.Length(place.OtrasSenas) > LongestReceiverAddress, FindingKinds.LongReceiverAddress, "Ubicacion/OtrasSenas");
        CheckPlace(receiver.Ubicacion, here);
    }

    // A foreigner as issuer of a FEC needs a reference, which ReferenceCheck looks for.
    private static bool MayIssue(Comprobante document) => document.Emisor.Identificacion.Tipo switch
    {
        Foreign => document.Kind == ComprobanteKind.FacturaCompra,
        NoTaxpayer => document is { Kind: ComprobanteKind.FacturaCompra, CondicionVenta: "13" },
        _ => true,
    };

    private static bool MayReceive(Comprobante document, string? type) => type switch
    {
        Foreign => document.Kind switch
        {
            ComprobanteKind.Factura => document.CondicionVenta == "12",
            ComprobanteKind.FacturaCompra or ComprobanteKind.ReciboPago => false,
            _ => true,
        },
        NoTaxpayer => document.Kind is ComprobanteKind.NotaCredito or ComprobanteKind.NotaDebito,
        _ => true,
    };

    private static void CheckId(Identificacion id, Findings findings) =>
        findings.AddIf(!IdForm(id), FindingKinds.WrongId, "Identificacion/Numero", id.Numero, id.Tipo);

    private static bool IdForm(Identificacion id) => id.Tipo switch
    {
        "01" => id.Numero is { Length: 9 } and not ['0', ..] && id.Numero.All(char.IsAsciiDigit),
        "02" => id.Numero.Length == 10 && id.Numero.All(char.IsAsciiLetterOrDigit),
        "03" => id.Numero.Length is 11 or 12 && id.Numero.All(char.IsAsciiDigit),
        "04" => id.Numero.Length == 10 && id.Numero.All(char.IsAsciiDigit),
        _ => id.Numero.Length is >= 1 and <= 20,
    };

    private static void CheckActivity(Comprobante document, string? code, string element, Findings findings)
    {
        var isWrong = code is not null && CostaRicaTime.DayOf(document.FechaEmision) >= DottedActivities && !Activity().IsMatch(code);
        findings.AddIf(isWrong, FindingKinds.WrongActivity, element, code);
    }

    private static void CheckPlace(Ubicacion? place, Findings findings) => findings.AddIf(
        place is not null && Distritos.Find(place.Provincia, place.Canton, place.Distrito) is null,
        FindingKinds.NoSuchPlace, "Ubicacion", place?.Provincia, place?.Canton, place?.Distrito);

    [GeneratedRegex(@"^[0-9]{4}\.[0-9]\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Activity();
}
