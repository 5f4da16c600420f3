using System.Xml.Linq;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>The clave says who, when and what; the document must say the same.</summary>
internal static class ClaveCheck
{
    /// <summary>Claves and numbers that have the letters and digits the schemas ask for, but make no sense.</summary>
    public static void CheckForm(XElement root, Findings findings)
    {
        // The authority answers to whatever it was sent.
        var clave = root.Name.LocalName == nameof(MensajeHacienda) ? null : root.Element(root.Name.Namespace + "Clave")?.Value;
        if (clave is { Length: 50 } && clave.All(char.IsAsciiLetterOrDigit) && FindingKinds.Of(Clave.Check(clave)) is { } kind)
            findings.Add(kind, "Clave");
        foreach (var element in new[] { "NumeroConsecutivo", "NumeroConsecutivoReceptor" })
            if (root.Element(root.Name.Namespace + element)?.Value is { Length: 20 } number && number.All(char.IsAsciiDigit))
                findings.AddIf(!Consecutivo.TryParse(number, out _), FindingKinds.NumberMalformed, element, number);
    }

    public static void Check(Comprobante document, Findings findings)
    {
        var clave = document.Clave;
        var day = DateOnly.FromDateTime(document.FechaEmision.DateTime);

        // Written with another offset, the day as written is what the authority compares; both are taken.
        findings.AddIf(clave.Fecha != day && clave.Fecha != CostaRicaTime.DayOf(document.FechaEmision), FindingKinds.ClaveDate, "Clave", clave.Fecha, day);
        findings.AddIf(document.NumeroConsecutivo != clave.Consecutivo, FindingKinds.ClaveNumber, "NumeroConsecutivo", document.NumeroConsecutivo, clave.Consecutivo);
        findings.AddIf(clave.Consecutivo.Kind != document.Kind, FindingKinds.ClaveKind, "NumeroConsecutivo", clave.Consecutivo.Tipo, document.Kind.Code());
        var issuer = document.Kind == ComprobanteKind.FacturaCompra ? document.Receptor?.Identificacion : document.Emisor.Identificacion;
        findings.AddIf(issuer is not null && issuer.Numero.TrimStart('0') != clave.Cedula, FindingKinds.ClaveIssuer, "Clave", clave.Cedula, issuer?.Numero);
    }
}
