namespace Quittance.Formats.CostaRica.Validation;

/// <summary>What a note and the document it adjusts must have in common.</summary>
internal static class NoteCheck
{
    private static readonly string[] Financial = ["09", "10"];

    public static void Check(Comprobante note, Comprobante original, decimal adjusted, Findings findings)
    {
        var reference = note.InformacionReferencia.FirstOrDefault(one => one.Numero == original.Clave.Value);
        findings.AddIf(reference is null, FindingKinds.NoteReference, "InformacionReferencia");
        var (ours, theirs) = (note.Receptor?.Identificacion?.Numero, original.Receptor?.Identificacion?.Numero);
        findings.AddIf(ours != theirs, FindingKinds.NoteReceiver, "Receptor/Identificacion/Numero", ours ?? "-", theirs ?? "-");
        var (one, other) = (note.ResumenFactura.CodigoTipoMoneda, original.ResumenFactura.CodigoTipoMoneda);
        findings.AddIf(one != other, FindingKinds.NoteCurrency, "ResumenFactura/CodigoTipoMoneda", one.CodigoMoneda, one.TipoCambio, other.CodigoMoneda, other.TipoCambio);
        if (!Financial.Contains(reference?.Codigo))
            CheckProducts(note, original, findings.In("DetalleServicio"));
        var left = original.ResumenFactura.TotalComprobante - adjusted;
        var isTooMuch = note.Kind == ComprobanteKind.NotaCredito && note.ResumenFactura.TotalComprobante > left;
        findings.AddIf(isTooMuch, FindingKinds.NoteTooLarge, "ResumenFactura/TotalComprobante", note.ResumenFactura.TotalComprobante, left);
    }

    private static void CheckProducts(Comprobante note, Comprobante original, Findings findings)
    {
        var known = original.DetalleServicio.Select(line => line.CodigoCABYS).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < note.DetalleServicio.Count; at++)
        {
            var code = note.DetalleServicio[at].CodigoCABYS;
            findings.In("LineaDetalle", at).AddIf(code is not null && !known.Contains(code), FindingKinds.NoteCabys, "CodigoCABYS", code);
        }
    }
}
