using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Formats.CostaRica.Tests.Corpora;

/// <summary>The tables of codes against those taken from the official schemas.</summary>
public sealed class CatalogueTests
{
    private const string Folder = "spec/costa-rica/catalogs";

    public static TheoryData<string, string> Enumerations => new()
    {
        { "CondicionVenta", "CondicionVenta" },
        { "TipoMedioPago", "TipoMedioPago" },
        { "NombreInstitucion", "Institucion" },
        { "CodigoMoneda", "Moneda" },
        { "UnidadMedidaType", "UnidadMedida" },
        { "CodigoDescuentoType", "Descuento" },
        { "TipoTransaccionType", "TipoTransaccion" },
        { "CodigoImpuestoType", "Impuesto" },
        { "CodigoTarifaIVAType", "TarifaIVA" },
        { "TipoExoneracionType", "TipoExoneracion" },
        { "TipoDocOtrosCargosType", "TipoOtrosCargos" },
        { "TipoDocReferenciaType", "TipoDocReferencia" },
        { "CodigoReferenciaType", "CodigoReferencia" },
        { "TipoSurtido", "TipoCodigoComercial" },
        { "IVACobradoFabrica", "IVACobradoFabrica" },
        { "TipoIdentificacionEmisor", "TipoIdentificacion" },
        { "CondicionImpuesto", "CondicionImpuesto" },
    };

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void A_catalogue_has_the_codes_of_the_official_schemas(string enumeration, string catalogue)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared.RequireFolder(Folder), "xsd_enumerations_2026.json")));
        var official = file.RootElement.GetProperty(enumeration).EnumerateArray()
            .SelectMany(variant => variant.GetProperty("values").EnumerateArray()).Select(value => value.GetProperty("code").GetString()).Distinct();

        CostaRica.Catalogues.All.Single(one => one.Name == catalogue).Entries.Select(entry => entry.Code).ShouldBe(official, ignoreOrder: true);
    }

    [Theory]
    [InlineData("forma_farmaceutica.csv", 1, 229)]
    [InlineData("ubicacion_distritos.csv", 3, 492)]
    public void Forms_and_districts_are_those_of_the_facts(string name, int columns, int count)
    {
        var lines = File.ReadAllLines(Path.Combine(Shared.RequireFolder(Folder), name)).Skip(1);
        var official = lines.Select(line => string.Concat(line.Split(',').Take(columns)));
        var ours = columns == 1 ? CostaRica.Catalogues.FormaFarmaceutica.Entries.Select(form => form.Code)
            : Distritos.All.Select(place => place.Provincia + place.Canton + place.Codigo);

        ours.ShouldBe(official);
        ours.Count().ShouldBe(count);
    }

    [Fact]
    public void Every_code_says_what_it_means_in_both_languages() =>
        CostaRica.Catalogues.All.SelectMany(one => one.Entries).Where(entry => entry.Es.Length < 1 || entry.En.Length < 1).ShouldBeEmpty();

    [Theory]
    [InlineData("cm", "centímetro")]
    [InlineData("Cm", "comisiones")]
    [InlineData("kg", null)]
    public void The_case_of_a_unit_matters(string code, string? meaning) => CostaRica.Catalogues.UnidadMedida.Find(code)?.Es.ShouldBe(meaning);

    [Theory]
    [InlineData(ComprobanteKind.ReciboPago, "09 11")]
    [InlineData(ComprobanteKind.Tiquete, "01 02 03 04 05 06 07 08 10 13 14 15 99")]
    public void Terms_of_sale_depend_on_the_kind(ComprobanteKind kind, string codes) =>
        string.Join(' ', CostaRica.Catalogues.CondicionesDe(kind).Select(entry => entry.Code)).ShouldBe(codes);

    [Theory]
    [InlineData("1", "01", "01", "Carmen")]
    [InlineData("7", "06", "99", null)]
    public void A_district_is_found_by_its_codes(string province, string canton, string district, string? name) =>
        Distritos.Find(province, canton, district)?.Nombre.ShouldBe(name);
}
