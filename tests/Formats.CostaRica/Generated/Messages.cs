using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Generated;

internal static class Messages
{
    public static Gen<MensajeReceptor> OfReceiver(SchemaPublication publication) =>
        from document in Documents.Of(ComprobanteKind.Factura, publication)
        from says in Gen.Elements(Enum.GetValues<MensajeReceptorKind>())
        from reason in Basics.Text(5, 160)
        from credit in Basics.Maybe(Basics.Code("01 02 03 04 05"))
        from id in Basics.Id("02", letters: false)
        from number in Gen.Choose(1, int.MaxValue)
        let isProportion = credit == "05"
        select new MensajeReceptor
        {
            Clave = document.Clave,
            NumeroCedulaEmisor = document.Clave.Cedula,
            FechaEmisionDoc = document.FechaEmision,
            Mensaje = says,
            DetalleMensaje = reason,
            MontoTotalImpuesto = document.ResumenFactura.TotalImpuesto,
            CodigoActividad = isProportion ? null : "6201.0",
            CondicionImpuesto = credit,
            MontoTotalImpuestoAcreditar = isProportion ? null : document.ResumenFactura.TotalImpuesto,
            MontoTotalDeGastoAplicable = isProportion ? null : 0,
            TotalFactura = document.ResumenFactura.TotalComprobante,
            NumeroCedulaReceptor = id,
            NumeroConsecutivoReceptor = Consecutivo.Of(1, 1, says, number),
        };

    public static Gen<MensajeHacienda> OfAuthority(SchemaPublication publication) =>
        from document in Documents.Of(ComprobanteKind.Factura, publication)
        from isAccepted in Gen.Elements(true, false)
        from detail in Basics.Text(0, 600)
        from name in Basics.Maybe(Basics.Text(1, 100))
        select new MensajeHacienda
        {
            Clave = document.Clave.Value,
            NombreEmisor = document.Emisor.Nombre,
            TipoIdentificacionEmisor = document.Emisor.Identificacion.Tipo,
            NumeroCedulaEmisor = document.Emisor.Identificacion.Numero,
            NombreReceptor = name,
            TipoIdentificacionReceptor = name is null ? null : "02",
            NumeroCedulaReceptor = name is null ? null : "3101123456",
            Mensaje = isAccepted ? MensajeHaciendaKind.Aceptado : MensajeHaciendaKind.Rechazado,
            EstadoMensaje = isAccepted ? "Aceptado" : "Rechazado",
            DetalleMensaje = detail,
            MontoTotalImpuesto = document.ResumenFactura.TotalImpuesto,
            TotalFactura = document.ResumenFactura.TotalComprobante,
        };
}
