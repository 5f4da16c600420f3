namespace Quittance.Receivables.Tests;

/// <summary>Ordinary things to issue.</summary>
internal static class Some
{
    public static object Issuer(string id = ReceivablesHost.IssuerId, string name = "Empresa de prueba S.A.") => new
    {
        nombre = name,
        identificacion = new { tipo = "02", numero = id },
        codigoActividad = "6201.0",
        ubicacion = new { provincia = "1", canton = "01", distrito = "01", otrasSenas = "Frente al parque" },
        correoElectronico = new[] { "facturas@example.cr" },
    };

    /// <summary>Two hours of a service at 13 %: 20000 and 2600 of tax.</summary>
    public static object Draft(string kind = "factura", string price = "10000", int establishment = 1) => new
    {
        kind,
        establishment,
        content = new
        {
            condicionVenta = "01",
            receptor = new { nombre = "Cliente S.A.", identificacion = new { tipo = "02", numero = "3102654321" }, correoElectronico = "cliente@example.cr" },
            detalleServicio = new[]
            {
                new
                {
                    numeroLinea = 1,
                    codigoCABYS = "8314100000000",
                    detalle = "Desarrollo de programas",
                    cantidad = "2",
                    unidadMedida = "Sp",
                    precioUnitario = price,
                    impuesto = new[] { new { codigo = "01", codigoTarifaIVA = "08", tarifa = "13" } },
                },
            },
            medioPago = new[] { new { tipoMedioPago = "04" } },
        },
    };
}
