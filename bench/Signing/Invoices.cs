using System.Globalization;
using Quittance.Formats.CostaRica;

namespace Quittance.Bench.Signing;

/// <summary>Invoices of three lines, each with a number and a clave of its own.</summary>
internal static class Invoices
{
    private const string Issuer = "3101123456";

    public static byte[] Write(long number, DateTimeOffset at)
    {
        var document = Arithmetic.Complete(Draft(number, at));
        using var xml = new MemoryStream(8 * 1024);
        ComprobanteWriter.Write(document, xml);
        return xml.ToArray();
    }

    private static Comprobante Draft(long number, DateTimeOffset at)
    {
        var consecutivo = Consecutivo.Of(establecimiento: 1, terminal: 1, ComprobanteKind.Factura, number);
        return new Comprobante
        {
            Kind = ComprobanteKind.Factura,
            Clave = Clave.Compose(at, Issuer, consecutivo, Situacion.Normal, (number % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture)),
            ProveedorSistemas = Issuer,
            CodigoActividadEmisor = "6201.0",
            CodigoActividadReceptor = "4711.0",
            NumeroConsecutivo = consecutivo,
            FechaEmision = CostaRicaTime.Of(at),
            Emisor = new Emisor
            {
                Nombre = "EMPRESA DE PRUEBA SOCIEDAD ANÓNIMA",
                Identificacion = new("02", Issuer),
                Ubicacion = new("1", "01", "01", "Avenida Central, edificio de prueba, oficina 3"),
                CorreoElectronico = ["facturas@empresa-prueba.example"],
            },
            Receptor = new Receptor { Nombre = "CLIENTE DE PRUEBA S.R.L.", Identificacion = new("02", "3102654321"), CorreoElectronico = "pagos@cliente-prueba.example" },
            CondicionVenta = "01",
            DetalleServicio = [Line(1, "8314300000000", "Sp", "Consultoría de software", 12_500.55555m), Line(2, "2399999009900", "Kg", "Café molido \"especial\"", 1_999.99m), Line(3, "4523000000100", "Unid", "Computadora portátil", 450_000m)],
            ResumenFactura = new ResumenFactura { CodigoTipoMoneda = CodigoTipoMoneda.Colones, MedioPago = [new MedioPago("04")] },
        };
    }

    private static LineaDetalle Line(int number, string cabys, string unit, string detail, decimal price) => new()
    {
        NumeroLinea = number,
        CodigoCABYS = cabys,
        Cantidad = number,
        UnidadMedida = unit,
        Detalle = detail,
        PrecioUnitario = price,
        Impuesto = [new Impuesto { Codigo = "01", CodigoTarifaIVA = "08", Tarifa = 13 }],
    };
}
