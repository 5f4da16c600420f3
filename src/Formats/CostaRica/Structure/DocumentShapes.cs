using static Quittance.Formats.CostaRica.Structure.Kinds;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>The nine documents, from the root.</summary>
internal static class DocumentShapes
{
    private static readonly Shape<OtroCargo> OtroCargo = new Shape<OtroCargo>()
        .Value(charge => charge.TipoDocumentoOC, CodeTypes.Charge)
        .Value(charge => charge.TipoDocumentoOTROS, Types.Text(5, 100), Occurs.Maybe)
        .Part(charge => charge.IdentificacionTercero, PartyShapes.Identificacion, Occurs.Maybe)
        .Value(charge => charge.NombreTercero, Types.Text(5, 100), Occurs.Maybe)
        .Value(charge => charge.Detalle, Types.Text(0, 160))
        .Value(charge => charge.PorcentajeOC, Types.Decimal(9, 5) with { Min = 0 }, Occurs.Maybe)
        .Value(charge => charge.MontoCargo, Types.Money);

    private static readonly Shape<InformacionReferencia> InformacionReferencia = new Shape<InformacionReferencia>()
        .Value(other => other.TipoDocIR, CodeTypes.ReferenceDocument)
        .Value(other => other.TipoDocRefOTRO, Types.Text(5, 100), Occurs.Maybe)
        .Value(other => other.Numero, Types.Text(0, 50), new Occurs(REP, ButReceipt))
        .Value(other => other.FechaEmisionIR, Types.Date)
        .Value(other => other.Codigo, CodeTypes.Reference, Occurs.Maybe)
        .Value(other => other.CodigoReferenciaOTRO, Types.Text(5, 100), Occurs.Maybe)
        .Value(other => other.Razon, Types.Text(0, 180), Occurs.Maybe);

    private static readonly Shape<Otros> Otros = new Shape<Otros>()
        .Add(new OtroTextoElement(new(others => others.OtroTexto)))
        .Add(new OtroTextoElement(new(others => others.OtroContenido)));

    public static readonly Shape<Comprobante> Comprobante = new Shape<Comprobante>()
        .Value(document => document.Clave, Types.Key)
        .Value(document => document.ProveedorSistemas, Types.Text(0, 20))
        .Value(document => document.CodigoActividadEmisor, Types.Activity, new Occurs(FE | TE | FEE, Notes | FEC))
        .Value(document => document.CodigoActividadReceptor, Types.Activity, new Occurs(FEC, FE | Notes))
        .Value(document => document.NumeroConsecutivo, Types.Number20)
        .Value(document => document.FechaEmision, Types.Date)
        .Part(document => document.Emisor, PartyShapes.Emisor)
        .Part(document => document.Receptor, PartyShapes.Receptor, new Occurs(FE | FEC | REP, TE | Notes | FEE))
        .Value(document => document.CondicionVenta, CodeTypes.Condition)
        .Value(document => document.CondicionVentaOtros, Types.Text(5, 100), Occurs.MaybeIn(ButReceipt))
        .Value(document => document.PlazoCredito, Types.Integer(5), Occurs.MaybeIn(ButReceipt))
        .List(document => document.DetalleServicio, "LineaDetalle", LineShapes.LineaDetalle, most: 1000, new Occurs(FEC | FEE | REP, Sales))
        .Parts(document => document.OtrosCargos, OtroCargo, Occurs.MaybeIn(ButReceipt).UpTo(15))
        .Part(document => document.ResumenFactura, SummaryShapes.ResumenFactura)
        .Parts(document => document.InformacionReferencia, InformacionReferencia, new Occurs(Notes | FEC | REP, FE | TE | FEE, Most: 10))
        .Part(document => document.Otros, Otros, Occurs.MaybeIn(ButReceipt));

    public static readonly Shape<MensajeReceptor> MensajeReceptor = new Shape<MensajeReceptor>()
        .Value(message => message.Clave, Types.Key)
        .Value(message => message.NumeroCedulaEmisor, Types.Text(0, 20))
        .Value(message => message.FechaEmisionDoc, Types.Date)
        .Value(message => message.Mensaje, Types.Numbers("1 2 3"))
        .Value(message => message.DetalleMensaje, Types.Text(0, 160), Occurs.Maybe)
        .Value(message => message.MontoTotalImpuesto, Types.MessageTotal, Occurs.Maybe)
        .Value(message => message.CodigoActividad, Types.Text(0, 6), Occurs.Maybe)
        .Value(message => message.CondicionImpuesto, CodeTypes.Credit, Occurs.Maybe)
        .Value(message => message.MontoTotalImpuestoAcreditar, Types.Money, Occurs.Maybe)
        .Value(message => message.MontoTotalDeGastoAplicable, Types.Money, Occurs.Maybe)
        .Value(message => message.TotalFactura, Types.MessageTotal)
        .Value(message => message.NumeroCedulaReceptor, Types.MessageReceiver)
        .Value(message => message.NumeroConsecutivoReceptor, Types.Number20);

    public static readonly Shape<MensajeHacienda> MensajeHacienda = new Shape<MensajeHacienda>()
        .Value(message => message.Clave, Types.Key)
        .Value(message => message.NombreEmisor, Types.Text(0, 100))
        .Value(message => message.TipoIdentificacionEmisor, CodeTypes.Identification)
        .Value(message => message.NumeroCedulaEmisor, Types.Text(0, 20))
        .Value(message => message.NombreReceptor, Types.Text(0, 100), Occurs.Maybe)
        .Value(message => message.TipoIdentificacionReceptor, CodeTypes.Identification, Occurs.Maybe, isNillable: true)
        .Value(message => message.NumeroCedulaReceptor, Types.Text(0, 20), Occurs.Maybe, isNillable: true)
        .Value(message => message.Mensaje, Types.Numbers("1 3"))
        .Value(message => message.EstadoMensaje, Types.Text(0, 9))
        .Value(message => message.DetalleMensaje, Types.Text(0, int.MaxValue))
        .Value(message => message.MontoTotalImpuesto, Types.MessageTotal, Occurs.Maybe)
        .Value(message => message.TotalFactura, Types.MessageTotal);
}
