using System.Globalization;

namespace Quittance.Sandbox.Vendors.Hacienda.Registry;

/// <summary>A good or service of the catalogue.</summary>
internal sealed record Good(string Codigo, string Descripcion, string[] Categorias, int Impuesto, string Uri = "", string Estado = "Activo");

/// <summary>The data of the open services. No taxpayer, number or rate is real.</summary>
internal static class MadeUp
{
    private static readonly Dictionary<string, (string Name, string Type, string Activity, string Text)> Taxpayers = new(StringComparer.Ordinal)
    {
        ["3101123456"] = ("EMPRESA DE PRUEBA SOCIEDAD ANONIMA", "02", "6201.0", "ACTIVIDADES DE PROGRAMACION INFORMATICA"),
        ["3102654321"] = ("CLIENTE DE PRUEBA S.R.L.", "02", "4711.0", "VENTA AL POR MENOR EN COMERCIOS NO ESPECIALIZADOS"),
        ["112345678"] = ("PERSONA DE PRUEBA", "01", "6920.0", "ACTIVIDADES DE CONTABILIDAD"),
        ["123456789012"] = ("RESIDENTE DE PRUEBA", "03", "5610.0", "RESTAURANTES"),
    };

    public static IReadOnlyList<Good> Goods { get; } =
    [
        new("8314300000000", "Servicios de diseño y desarrollo de software", ["Servicios prestados a las empresas"], 13),
        new("8311100000000", "Servicios de consultoría en gestión", ["Servicios prestados a las empresas"], 13),
        new("8399000000000", "Otros servicios profesionales, técnicos y empresariales", ["Servicios prestados a las empresas"], 13),
        new("2399999009900", "Café molido", ["Productos alimenticios"], 1),
        new("2314000000100", "Arroz pilado", ["Productos alimenticios"], 1),
        new("4523000000100", "Computadora portátil", ["Maquinaria de oficina"], 13),
        new("6511100000000", "Servicios de transporte por carretera de carga", ["Transporte"], 13),
        new("9311200000000", "Servicios médicos generales", ["Salud"], 4),
        new("7211200000000", "Alquiler de locales comerciales", ["Servicios inmobiliarios"], 13),
        new("3532300000000", "Jabón de tocador", ["Productos químicos"], 13),
    ];

    public static string Day => "2026-11-20";

    public static object? Taxpayer(string id) => Taxpayers.TryGetValue(id.TrimStart('0'), out var found)
        ? new
        {
            nombre = found.Name,
            tipoIdentificacion = found.Type,
            regimen = new { codigo = 1, descripcion = "Régimen General" },
            situacion = new { moroso = "NO", omiso = "NO", estado = "Inscrito", administracionTributaria = "San José" },
            actividades = new[] { new { estado = "A", tipo = "P", codigo = found.Activity, descripcion = found.Text, ciiu3 = Array.Empty<object>() } },
        }
        : null;

    public static object? Exoneration(string number) => number == "AL-00001234-26"
        ? new
        {
            numeroDocumento = number,
            identificacion = "3102654321",
            fechaEmision = "2026-01-15T00:00:00",
            fechaVencimiento = "2027-01-15T00:00:00",
            porcentajeExoneracion = 13,
            tipoDocumento = new { codigo = "04", descripcion = "DGH autorización local genérica" },
            codigoInstitucion = "01",
            nombreInstitucion = "Ministerio de Hacienda",
            poseeCabys = true,
            cabys = new[] { "8314300000000" },
        }
        : null;

    public static IEnumerable<Good> Search(string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Goods.Where(good => wanted.Length > 0 && wanted.All(word => Contains(good.Descripcion, word)));
    }

    public static object Dollar() => new { venta = new { fecha = Day, valor = 511.5 }, compra = new { fecha = Day, valor = 505.2 } };

    /// <summary>A rate that moves a little from day to day.</summary>
    public static object RateOf(DateOnly day) =>
        new { fecha = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00", compra = 505.2 + day.DayNumber % 7 / 10.0, venta = 511.5 + day.DayNumber % 7 / 10.0 };

    private static bool Contains(string text, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
