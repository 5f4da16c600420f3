using System.Text.Json;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary><c>quittance cr</c> as people and programs use it: no server, no database.</summary>
public sealed class CostaRicaCommandTests : IDisposable
{
    private const string Clave = "50620112600310112345600100001010000000002112345678";

    private readonly string folder = Directory.CreateTempSubdirectory("quittance-cr-").FullName;

    private static string Samples => Shared.RequireFolder("spec/costa-rica/samples");

    [Fact]
    public async Task Every_file_has_an_entry_and_one_bad_file_fails_them_all()
    {
        var files = new[] { Path.Combine(Samples, "synthetic", "REP-01-pago-credito-90.xml"), Path.Combine(Samples, "negative", "N3-orden-incorrecto.xml"), Path.Combine(folder, "none.xml") };

        var (code, said, _) = await RunAsync(["validate", "--json", .. files]);

        code.ShouldBe(1);
        using var json = JsonDocument.Parse(said);
        json.RootElement.EnumerateArray().Select(one => (one.GetProperty("file").GetString(), one.GetProperty("kind").GetString(), one.GetProperty("valid").GetBoolean()))
            .ShouldBe([(files[0], "REP", true), (files[1], "FE", false), (files[2], null, false)]);
        json.RootElement[1].GetProperty("findings")[0].GetProperty("path").GetString().ShouldBe("/FacturaElectronica/CondicionVenta");
        json.RootElement[2].GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("CR-FIL-001");
    }

    [Fact]
    public async Task Good_files_end_with_zero() =>
        (await RunAsync(["validate", .. Directory.GetFiles(Path.Combine(Samples, "synthetic"), "*.xml")])).Code.ShouldBe(0);

    [Theory]
    [InlineData("en", "is refused")]
    [InlineData("es", "se rechaza")]
    public async Task Findings_are_said_in_either_language(string language, string words)
    {
        var (_, said, wrong) = await RunAsync(["validate", Path.Combine(Samples, "negative", "N10-doctype-xxe.xml"), "--language", language]);

        said.ShouldContain("CR-XML-002");
        said.ShouldContain(words);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clave_is_put_together_and_explained()
    {
        var (_, made, _) = await RunAsync(["clave", "--id", "3101123456", "--number", "2", "--date", "2026-11-20", "--security", "12345678"]);
        var (code, said, _) = await RunAsync(["clave", Clave, "--json"]);

        made.ShouldStartWith(Clave);
        code.ShouldBe(0);
        using var json = JsonDocument.Parse(said);
        json.RootElement.GetProperty("date").GetString().ShouldBe("2026-11-20");
    }

    [Theory]
    [InlineData("123", "CR-CLA-001")]
    [InlineData("50699112600310112345600100001010000000002112345678", "CR-CLA-008")]
    public async Task What_is_no_clave_is_said_in_one_line(string text, string problem)
    {
        var (code, _, wrong) = await RunAsync(["clave", text]);

        code.ShouldBe(1);
        wrong.Trim().Split('\n').ShouldHaveSingleItem().ShouldEndWith($"[{problem}]");
    }

    [Fact]
    public async Task Installed_schemas_are_asked_too()
    {
        var schemas = Directory.GetFiles(Shared.RequireFolder("spec/costa-rica/xsd/2026/v4.4"), "*.xsd");
        var bad = Path.Combine(Samples, "negative", "N7-decimal-vacio-o-seis-decimales.xml");

        (await RunAsync(["schemas", "install", "--data", folder, .. schemas])).Error.ShouldContain("CR-XSD-013");
        (await RunAsync(["schemas", "install", "--data", folder, Shared.RequireFile("spec/costa-rica/xsd/xmldsig-core-schema.xsd"), .. schemas])).Code.ShouldBe(0);
        (await RunAsync(["validate", "--data", folder, bad])).Said.ShouldContain("CR-XSD-001");
        (await RunAsync(["validate", "--data", folder, .. Directory.GetFiles(Path.Combine(Samples, "synthetic"), "*.xml")])).Code.ShouldBe(0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Task<(int Code, string Said, string Error)> RunAsync(string[] arguments) => CostaRicaProgram.RunAsync(arguments);
}
