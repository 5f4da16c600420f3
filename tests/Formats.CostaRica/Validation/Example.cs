namespace Quittance.Formats.CostaRica.Tests.Validation;

/// <summary>Small valid documents to be changed.</summary>
internal static class Example
{
    private static readonly DateTimeOffset Emission = new(2026, 11, 20, 10, 15, 30, CostaRicaTime.Offset);

    public static readonly InformacionReferencia Reference = new()
    {
        TipoDocIR = "01",
        Numero = "50601112600310112345600100001010000000001112345678",
        FechaEmisionIR = Emission.AddDays(-19),
        Codigo = "04",
        Razon = "Referencia",
    };

    public static readonly Exoneracion Freed = new()
    {
        TipoDocumentoEX1 = "04",
        NumeroDocumento = "AL-00012345-26",
        NombreInstitucion = "01",
        FechaEmisionEX = Emission.AddYears(-1),
        TarifaExonerada = 6,
    };

    /// <summary>One line of goods for 1,000 colones and 13 % VAT, paid in cash.</summary>
    public static Comprobante Of(ComprobanteKind kind = ComprobanteKind.Factura, Situacion situation = Situacion.Normal)
    {
        var number = Consecutivo.Of(1, 1, kind, 7);
        return Arithmetic.Complete(new Comprobante
        {
            Kind = kind,
            Clave = Clave.Compose(Emission, "3101123456", number, situation, "12345678"),
            ProveedorSistemas = "3101123456",
            CodigoActividadEmisor = "6201.0",
            CodigoActividadReceptor = "4711.1",
            NumeroConsecutivo = number,
            FechaEmision = Emission,
            Emisor = Party("3101123456"),
            Receptor = new Receptor { Nombre = "Cliente", Identificacion = new Identificacion("02", kind == ComprobanteKind.FacturaCompra ? "3101123456" : "3102654321") },
            CondicionVenta = kind == ComprobanteKind.ReciboPago ? "11" : "01",
            DetalleServicio = [Line(kind)],
            ResumenFactura = new ResumenFactura { CodigoTipoMoneda = CodigoTipoMoneda.Colones, MedioPago = [new MedioPago("01")] },
            InformacionReferencia = [Reference],
        });
    }

    /// <summary>The example with its one line changed, completed anew.</summary>
    public static Comprobante WithLine(Func<LineaDetalle, LineaDetalle> change, ComprobanteKind kind = ComprobanteKind.Factura)
    {
        var document = Of(kind);
        return Arithmetic.Complete(document with { DetalleServicio = [change(document.DetalleServicio[0])], ResumenFactura = Open(document.ResumenFactura) });
    }

    /// <summary>The example with its one line's tax changed, completed anew.</summary>
    public static Comprobante WithTax(Func<Impuesto, Impuesto> change, ComprobanteKind kind = ComprobanteKind.Factura) =>
        WithLine(line => line with { Impuesto = [change(line.Impuesto[0])] }, kind);

    private static ResumenFactura Open(ResumenFactura sum) => sum with { MedioPago = [new MedioPago("01")] };

    private static Emisor Party(string id) => new()
    {
        Nombre = "Empresa de prueba",
        Identificacion = new Identificacion("02", id),
        Ubicacion = new Ubicacion("1", "01", "01", "Avenida Central"),
        CorreoElectronico = ["facturas@ejemplo.example"],
    };

    private static LineaDetalle Line(ComprobanteKind kind) => new()
    {
        NumeroLinea = 1,
        PartidaArancelaria = "090111000000",
        CodigoCABYS = "4321000000000",
        Cantidad = 1,
        UnidadMedida = "Unid",
        Detalle = "Equipo",
        PrecioUnitario = 1000,
        MontoTotal = kind == ComprobanteKind.ReciboPago ? 1000 : 0,
        Impuesto = [new Impuesto { Codigo = "01", CodigoTarifaIVA = "08" }],
    };
}
