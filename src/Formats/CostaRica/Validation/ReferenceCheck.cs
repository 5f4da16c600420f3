namespace Quittance.Formats.CostaRica.Validation;

/// <summary>References to other documents, and the cases that ask for one.</summary>
internal static class ReferenceCheck
{
    private const int OldestYears = 10;

    private static readonly string[] NamedByClave = ["01", "02", "03", "04", "09", "11", "12", "15"];
    private static readonly string[] OfReceipts = ["01", "02", "03", "04", "07", "08", "10"];

    public static void Check(Comprobante document, Findings findings)
    {
        CheckNeeded(document, findings);
        for (var at = 0; at < document.InformacionReferencia.Count; at++)
        {
            var here = findings.In("InformacionReferencia", at);
            CheckOne(document.InformacionReferencia[at], document, here);
            CheckKind(document.InformacionReferencia[at], document.Kind, here);
        }
    }

    private static void CheckNeeded(Comprobante document, Findings findings)
    {
        var references = document.InformacionReferencia;
        var isFromAbroad = document.Emisor.Identificacion.Tipo == "05";
        findings.AddIf(isFromAbroad && !references.Any(one => one is { TipoDocIR: "16", Codigo: "11" }), FindingKinds.MissingReference, "InformacionReferencia", "Emisor/Identificacion/Tipo 05");
        var isUncleared = document is { Kind: ComprobanteKind.Factura, CondicionVenta: "12" } && document.Receptor?.Identificacion?.Tipo == "05";
        findings.AddIf(isUncleared && references.Count == 0, FindingKinds.MissingReference, "InformacionReferencia", "CondicionVenta 12");
        var isConcrete = document.Kind == ComprobanteKind.Factura
            && document.DetalleServicio.SelectMany(line => line.Impuesto).Any(tax => tax.Exoneracion?.TipoDocumentoEX1 == "11");
        findings.AddIf(isConcrete && references.Count == 0, FindingKinds.MissingReference, "InformacionReferencia", "TipoDocumentoEX1 11");
        var isContingency = document.Clave.Situacion == Situacion.Contingencia;
        findings.AddIf(isContingency && !references.Any(one => one is { TipoDocIR: "08", Codigo: "05" }), FindingKinds.MissingContingency, "InformacionReferencia");
    }

    private static void CheckOne(InformacionReferencia one, Comprobante document, Findings findings)
    {
        findings.AddIf(one is { TipoDocIR: "99", TipoDocRefOTRO: null }, FindingKinds.MissingWords, "TipoDocRefOTRO", "TipoDocRefOTRO");
        findings.AddIf(one is { Codigo: "99", CodigoReferenciaOTRO: null }, FindingKinds.MissingWords, "CodigoReferenciaOTRO", "CodigoReferenciaOTRO");
        if (one.TipoDocIR != "13")
        {
            findings.AddIf(one.Numero is null, FindingKinds.ReferenceIncomplete, "Numero", "Numero");
            findings.AddIf(one.Codigo is null, FindingKinds.ReferenceIncomplete, "Codigo", "Codigo");
            findings.AddIf(one.Razon is null, FindingKinds.ReferenceIncomplete, "Razon", "Razon");
        }
        var isNoClave = one.Numero is not null && NamedByClave.Contains(one.TipoDocIR) && !IsClave(one.Numero);
        findings.AddIf(isNoClave, FindingKinds.ReferenceNeedsClave, "Numero", one.TipoDocIR);
        findings.AddIf(IsTooOld(one.FechaEmisionIR, document.FechaEmision), FindingKinds.ReferenceTooOld, "FechaEmisionIR");
    }

    private static void CheckKind(InformacionReferencia one, ComprobanteKind kind, Findings findings)
    {
        var isNote = kind is ComprobanteKind.NotaCredito or ComprobanteKind.NotaDebito;
        findings.AddIf(one.TipoDocIR == "09" && !isNote, FindingKinds.NotesOnly, "TipoDocIR", one.TipoDocIR);
        findings.AddIf(one.TipoDocIR == "16" && kind != ComprobanteKind.FacturaCompra && !isNote, FindingKinds.WrongReference, "TipoDocIR", one.TipoDocIR);
        findings.AddIf(one.Codigo == "12" && kind != ComprobanteKind.NotaCredito, FindingKinds.WrongReferenceCode, "Codigo", one.Codigo);
        findings.AddIf(kind == ComprobanteKind.ReciboPago && !OfReceipts.Contains(one.TipoDocIR), FindingKinds.UnusualReference, "TipoDocIR", one.TipoDocIR);
    }

    // Claves of older versions had other parts; fifty characters are what counts.
    private static bool IsClave(string number) => number.Length == 50 && number.All(char.IsAsciiLetterOrDigit);

    private static bool IsTooOld(DateTimeOffset reference, DateTimeOffset document) =>
        document.Year > OldestYears && reference < document.AddYears(-OldestYears);
}
