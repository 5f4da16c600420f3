namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>Takes out what a draft knows of the parties and lines but its kind has no place for, and that changes no amount.</summary>
internal static class KindFit
{
    public static Comprobante Of(Comprobante draft) => draft with
    {
        CodigoActividadEmisor = draft.Kind == ComprobanteKind.ReciboPago ? null : draft.CodigoActividadEmisor,
        CodigoActividadReceptor = draft.Kind is ComprobanteKind.Tiquete or ComprobanteKind.FacturaExportacion or ComprobanteKind.ReciboPago
            ? null : draft.CodigoActividadReceptor,
        Emisor = Issuer(draft.Emisor, draft.Kind),
        Receptor = draft.Receptor is { } receiver ? Receiver(receiver, draft.Kind) : null,
        DetalleServicio = [.. draft.DetalleServicio.Select(line => Line(line, draft.Kind))],
    };

    private static Emisor Issuer(Emisor issuer, ComprobanteKind kind) => kind switch
    {
        ComprobanteKind.FacturaCompra => issuer,
        ComprobanteKind.ReciboPago => new Emisor { Nombre = issuer.Nombre, Identificacion = issuer.Identificacion, CorreoElectronico = issuer.CorreoElectronico },
        _ => issuer with { OtrasSenasExtranjero = null },
    };

    private static Receptor Receiver(Receptor receiver, ComprobanteKind kind) => kind switch
    {
        ComprobanteKind.FacturaCompra => receiver with { OtrasSenasExtranjero = null },
        ComprobanteKind.FacturaExportacion => receiver with { Ubicacion = null },
        ComprobanteKind.ReciboPago =>
            new Receptor { Nombre = receiver.Nombre, Identificacion = receiver.Identificacion, CorreoElectronico = receiver.CorreoElectronico },
        _ => receiver,
    };

    private static LineaDetalle Line(LineaDetalle line, ComprobanteKind kind) => kind switch
    {
        ComprobanteKind.Factura or ComprobanteKind.FacturaCompra => line with { PartidaArancelaria = null },
        ComprobanteKind.Tiquete => line with { PartidaArancelaria = null, TipoTransaccion = null },
        ComprobanteKind.ReciboPago =>
            new LineaDetalle { NumeroLinea = line.NumeroLinea, Detalle = line.Detalle, MontoTotal = line.MontoTotal, Impuesto = line.Impuesto },
        _ => line,
    };
}
