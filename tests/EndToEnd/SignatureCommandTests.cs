using System.Text.Json;
using Quittance.Formats.CostaRica;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary><c>quittance cr sign</c> and <c>verify</c> as people and programs use them: no server, no database.</summary>
public sealed class SignatureCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quittance-sign-").FullName;
    private readonly TestTaxpayer company = new();

    private string Key => Write("key.p12", company.KeyFile);

    private string Signed => Path.Combine(folder, "signed.xml");

    [Fact]
    public async Task What_is_signed_verifies()
    {
        (await CostaRicaProgram.RunAsync(["sign", Draft(), "--key", Key, "--out", Signed], pin: TestTaxpayer.Pin)).Code.ShouldBe(0);

        var (code, said, _) = await CostaRicaProgram.RunAsync(["verify", Signed, "--json"]);

        code.ShouldBe(0, said);
        using var json = JsonDocument.Parse(said);
        var one = json.RootElement[0];
        (one.GetProperty("file").GetString(), one.GetProperty("valid").GetBoolean()).ShouldBe((Signed, true));
        one.GetProperty("checks").EnumerateArray().ShouldAllBe(check => check.GetProperty("ok").GetBoolean() && check.GetProperty("detail").GetString()!.Length > 0);
        one.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()).ShouldContain("signature-value");
    }

    [Fact]
    public async Task The_PIN_comes_from_a_file_or_standard_input_too()
    {
        var pin = Write("pin", System.Text.Encoding.UTF8.GetBytes(TestTaxpayer.Pin + "\n"));

        (await CostaRicaProgram.RunAsync(["sign", Draft(), "--key", Key, "--pin-file", pin, "--out", Signed])).Code.ShouldBe(0);
        (await CostaRicaProgram.RunAsync(["sign", Draft(), "--key", Key, "--out", Signed], typed: TestTaxpayer.Pin + "\n")).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("0000", "[XAD-KEY-001]")]
    [InlineData("", "[XAD-KEY-001]")]
    public async Task A_wrong_PIN_is_said_in_one_line_and_nothing_is_written(string pin, string problem)
    {
        var (code, _, wrong) = await CostaRicaProgram.RunAsync(["sign", Draft(), "--key", Key, "--out", Signed], pin);

        code.ShouldBe(1);
        wrong.Trim().Split('\n').ShouldHaveSingleItem().ShouldEndWith(problem);
        File.Exists(Signed).ShouldBeFalse();
    }

    [Fact]
    public async Task One_bad_file_fails_them_all_and_every_file_has_an_entry()
    {
        var samples = Shared.RequireFolder("spec/costa-rica/samples");
        var files = new[] { Path.Combine(samples, "synthetic", "MH-01-aceptado.xml"), Path.Combine(samples, "negative", "N5-sin-politica.xml"), Path.Combine(folder, "none.xml") };

        var (code, said, _) = await CostaRicaProgram.RunAsync(["verify", "--json", .. files]);

        code.ShouldBe(1);
        using var json = JsonDocument.Parse(said);
        json.RootElement.EnumerateArray().Select(one => one.GetProperty("valid").GetBoolean()).ShouldBe([true, false, false]);
        json.RootElement[1].GetProperty("checks").EnumerateArray().Single(check => !check.GetProperty("ok").GetBoolean()).GetProperty("name").GetString().ShouldBe("policy");
    }

    [Fact]
    public async Task Good_samples_end_with_zero() =>
        (await CostaRicaProgram.RunAsync(["verify", .. Directory.GetFiles(Shared.RequireFolder("spec/costa-rica/samples/synthetic"), "*.xml")])).Code.ShouldBe(0);

    public void Dispose()
    {
        company.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Draft()
    {
        using var xml = new MemoryStream();
        ComprobanteWriter.Write(company.Draft(1, TimeProvider.System.GetUtcNow()), xml);
        return Write("draft.xml", xml.ToArray());
    }

    private string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
