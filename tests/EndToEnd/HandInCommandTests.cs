using System.Text.Json;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary><c>quittance cr submit</c> and <c>status</c> as people and programs use them, against the authority's stand-in.</summary>
public sealed class HandInCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-hand-in-");
    private readonly TestTaxpayer company = new();
    private TestSandbox sandbox = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await TestSandbox.StartAsync();
        await sandbox.SteerHaciendaAsync(new { decideAfterMs = 0 });
    }

    [Fact]
    public async Task A_voucher_is_handed_in_once_and_its_signed_answer_is_had()
    {
        var (file, clave) = Voucher(1);

        var (code, said, error) = await RunAsync("submit", file);
        (code, said.Trim()).ShouldBe((0, $"{file}: received {clave}"), error);
        (await RunAsync("submit", file)).Said.Trim().ShouldStartWith($"{file}: alreadyReceived");
        await Eventually.TrueAsync(async () => (await RunAsync("status", clave, "--out", folder.FullName)).Code == 0);

        File.Exists(Path.Combine(folder.FullName, $"{clave}_respuesta.xml")).ShouldBeTrue();
        (await sandbox.HaciendaDocumentsAsync()).ShouldHaveSingleItem().GetProperty("state").GetString().ShouldBe("aceptado");
    }

    [Fact]
    public async Task Programs_get_an_entry_for_each_file_and_one_bad_file_fails_them_all()
    {
        var (good, clave) = Voucher(2);
        var bad = Path.Combine(folder.FullName, "bad.xml");
        await File.WriteAllTextAsync(bad, "<x/>", TestContext.Current.CancellationToken);

        var (code, said, error) = await RunAsync("submit", "--json", good, bad, Path.Combine(folder.FullName, "none.xml"));

        code.ShouldBe(1, error);
        using var json = JsonDocument.Parse(said);
        json.RootElement.EnumerateArray().Select(one => (one.GetProperty("clave").GetString(), one.GetProperty("outcome").GetString()))
            .ShouldBe([(clave, "received"), (null, "unreadable"), (null, "failed")]);
    }

    [Fact]
    public async Task What_the_authority_never_had_is_unknown_and_no_success()
    {
        var (_, clave) = Voucher(3);

        var (code, said, error) = await RunAsync("status", clave, "--json");

        code.ShouldBe(1, error);
        using var json = JsonDocument.Parse(said);
        (json.RootElement[0].GetProperty("state").GetString(), json.RootElement[0].GetProperty("decision").ValueKind).ShouldBe(("unknown", JsonValueKind.Null));
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_is_never_printed()
    {
        var (file, _) = Voucher(4);

        var (code, said, error) = await RunAsync(["submit", file], password: "wrong-horse");

        code.ShouldBe(1);
        said.ShouldContain(": failed ");
        (said + error).ShouldNotContain("wrong-horse");
    }

    [Fact]
    public async Task What_is_no_clave_is_asked_of_nobody()
    {
        var (code, _, error) = await RunAsync("status", "../../etc/passwd");

        (code, error).ShouldSatisfyAllConditions(both => both.code.ShouldBe(1), both => both.error.ShouldContain("is no clave"));
    }

    public async ValueTask DisposeAsync()
    {
        company.Dispose();
        await sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private Task<(int Code, string Said, string Error)> RunAsync(params string[] arguments) => RunAsync(arguments, TestSandbox.HaciendaPassword);

    private Task<(int Code, string Said, string Error)> RunAsync(string[] arguments, string password) => CostaRicaProgram.RunAsync(
        [
            .. arguments, "--user", company.User,
            "--token-address", new Uri(sandbox.Address, "vendors/hacienda/auth/realms/rut-stag/protocol/openid-connect/token").AbsoluteUri,
            "--reception-address", new Uri(sandbox.Address, "vendors/hacienda/recepcion/v1/").AbsoluteUri,
        ], typed: password + "\n");

    private (string File, string Clave) Voucher(long number)
    {
        var (clave, _, xml) = company.Invoice(number, TimeProvider.System.GetUtcNow());
        var file = Path.Combine(folder.FullName, $"{number}.xml");
        File.WriteAllBytes(file, xml);
        return (file, clave);
    }
}
