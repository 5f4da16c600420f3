using System.Globalization;

namespace Quittance.Server.Demo;

/// <summary>What the demo company issues: a few customers, a few goods, invoices and tickets of several sizes.</summary>
internal static class DemoDrafts
{
    private sealed record Good(string Cabys, string Name, string Unit, decimal Price, string RateCode, string Rate);

    private static readonly Good[] Goods =
    [
        new("8314300000000", "Desarrollo de programas", "Sp", 28_500, "08", "13"),
        new("8311100000000", "Consultoría en gestión", "Sp", 41_000, "08", "13"),
        new("2399999009900", "Café molido, bolsa de 500 g", "Unid", 3_950, "02", "1"),
    ];

    private static readonly object[] Customers =
    [
        new { nombre = "Cliente de prueba S.R.L.", identificacion = new { tipo = "02", numero = "3102654321" }, correoElectronico = "pagos@cliente.example" },
        new { nombre = "Persona de prueba", identificacion = new { tipo = "01", numero = "112345678" }, correoElectronico = "persona@cliente.example" },
    ];

    private const int Many = 12, EachTicket = 4;

    /// <summary>Those that are handed over.</summary>
    public static IReadOnlyList<object> Sent { get; } = [.. Enumerable.Range(0, Many).Select(Draft)];

    /// <summary>The one that waits.</summary>
    public static object Kept { get; } = Draft(Many + 1);

    private static object Draft(int number) => number % EachTicket == EachTicket - 1
        ? new { kind = "tiquete", content = Content(number, receptor: null) }
        : new { kind = "factura", content = Content(number, Customers[number % Customers.Length]) };

    private static object Content(int number, object? receptor) => new
    {
        condicionVenta = "01",
        receptor,
        detalleServicio = Goods[..((number % Goods.Length) + 1)].Select((good, index) => Line(good, index + 1, number + index + 1)),
        medioPago = new[] { new { tipoMedioPago = "04" } },
    };

    private static object Line(Good good, int number, int quantity) => new
    {
        numeroLinea = number,
        codigoCABYS = good.Cabys,
        detalle = good.Name,
        cantidad = quantity.ToString(CultureInfo.InvariantCulture),
        unidadMedida = good.Unit,
        precioUnitario = good.Price.ToString(CultureInfo.InvariantCulture),
        impuesto = new[] { new { codigo = "01", codigoTarifaIVA = good.RateCode, tarifa = good.Rate } },
    };
}
