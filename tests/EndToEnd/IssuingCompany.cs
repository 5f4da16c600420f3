using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>A company in Costa Rica that issues by the API, with the sandbox's Hacienda at the other end.</summary>
internal sealed class IssuingCompany(Browser owner, Guid company, TestSandbox sandbox)
{
    private const string Id = "3101123456", Pin = "Prueba-2026-CR";

    public static async Task<IssuingCompany> OpenAsync(Browser owner, TestSandbox sandbox)
    {
        (await owner.SetUpAsync("owner@a.example")).EnsureSuccessStatusCode();
        var company = new IssuingCompany(owner, await owner.CompanyAsync(), sandbox);
        var connection = (await company.SendAsync(HttpMethod.Post, "connections", company.Connection())).GetProperty("id").GetGuid();
        await company.SendAsync(HttpMethod.Put, "issuer", new { profile = Profile(), connectionId = connection }, "\"0\"");
        await company.SendAsync(HttpMethod.Post, "signing-keys", new { file = Convert.ToBase64String(Key()), pin = Pin });
        return company;
    }

    public Task SetAsync(string section, object values) => SendAsync(HttpMethod.Put, $"settings/{section}", new { values }, "\"0\"");

    public Task DraftAsync(int many) => Parallel.ForEachAsync(
        Enumerable.Range(0, many), new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (_, _) => await SendAsync(HttpMethod.Post, "issued-documents", Draft()));

    public async Task<Guid> SubmitAllAsync(int expected) =>
        (await SendAsync(HttpMethod.Post, "issued-documents/batches", new { step = "submit", filter = new { state = "draft" }, expected })).GetProperty("id").GetGuid();

    public async Task<int> CountAsync(string state) => (await SendAsync(HttpMethod.Get, $"issued-documents?limit=1&state={state}")).GetProperty("total").GetInt32();

    public Task<JsonElement> DashboardAsync() => SendAsync(HttpMethod.Get, "issuing-dashboard");

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var answer = await owner.SendAsync(method, $"companies/{company}/{path}", body, ifMatch);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private object Connection() => new
    {
        kind = "hacienda-cr",
        name = "Hacienda",
        settings = new
        {
            environment = "other",
            user = $"cpj-3-101-123456@stag.comprobanteselectronicos.go.cr",
            pace = "1000",
            tokenAddress = new Uri(sandbox.Address, "vendors/hacienda/auth/realms/rut-stag/protocol/openid-connect/token").ToString(),
            receptionAddress = new Uri(sandbox.Address, "vendors/hacienda/recepcion/v1/").ToString(),
            clientId = "api-stag",
        },
        secrets = new { password = TestSandbox.HaciendaPassword },
    };

    private static object Profile() => new
    {
        nombre = "Empresa de prueba S.A.",
        identificacion = new { tipo = "02", numero = Id },
        codigoActividad = "6201.0",
        ubicacion = new { provincia = "1", canton = "01", distrito = "01", otrasSenas = "Frente al parque" },
        correoElectronico = (string[])["facturas@example.cr"],
    };

    private static object Draft() => new
    {
        kind = "factura",
        content = new
        {
            condicionVenta = "01",
            receptor = new { nombre = "Cliente S.A.", identificacion = new { tipo = "02", numero = "3102654321" }, correoElectronico = "cliente@example.cr" },
            detalleServicio = Enumerable.Range(1, 3).Select(line => new
            {
                numeroLinea = line,
                codigoCABYS = "8314100000000",
                detalle = "Desarrollo de programas",
                cantidad = "2",
                unidadMedida = "Sp",
                precioUnitario = "10000",
                impuesto = new[] { new { codigo = "01", codigoTarifaIVA = "08", tarifa = "13" } },
            }),
            medioPago = new[] { new { tipoMedioPago = "04" } },
        },
    };

    private static byte[] Key()
    {
        using var rsa = RSA.Create(2048);
        var subject = new X500DistinguishedNameBuilder();
        subject.Add("2.5.4.5", "CPJ-3-101-123456", System.Formats.Asn1.UniversalTagNumber.PrintableString);
        subject.AddCommonName("EMPRESA DE PRUEBA");
        subject.AddCountryOrRegion("CR");
        var request = new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(700));
        return certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Pin);
    }
}
