using System.Formats.Asn1;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Quittance.Bench.Issuing;

/// <summary>A new company that issues in Costa Rica, by the API.</summary>
internal sealed class Company : IDisposable
{
    private const string Pin = "bench-2026";

    private readonly HttpClient http;
    private string path = "";
    private int connectionVersion = 1;
    private Guid connection;

    private Company(HttpClient http) => this.http = http;

    public static async Task<Company> OpenAsync(Uri server, Authority authority)
    {
        var company = new Company(new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(server, "/api/v1/") });
        await company.TakeTokenAsync();
        await company.SendAsync(HttpMethod.Post, "setup", new { name = "Bench", email = "bench@quittance.example", password = "correct horse battery", companyName = "Bench", countryCode = "CR", currency = "CRC", timeZone = "America/Costa_Rica" });
        var session = await company.TakeTokenAsync();
        company.path = $"companies/{session.GetProperty("companies")[0].GetProperty("id").GetGuid()}/";
        company.connection = (await company.SendAsync(HttpMethod.Post, "connections", ConnectionOf(authority, "1000"))).GetProperty("id").GetGuid();
        await company.SendAsync(HttpMethod.Put, "issuer", new { profile = Profile, connectionId = company.connection }, 0);
        await company.SendAsync(HttpMethod.Post, "signing-keys", new { file = Convert.ToBase64String(Key()), pin = Pin });
        await company.SendAsync(HttpMethod.Put, "settings/batches", new { values = new { chunkSize = 50, chunkDelay = "00:00:00", concurrency = 3 } }, 0);
        await company.SendAsync(HttpMethod.Put, "settings/following", new { values = new { callsAtOnce = 16, firstWait = "00:00:03" } }, 0);
        return company;
    }

    /// <summary>How many times the usual pace the connection allows.</summary>
    public async Task PaceAsync(Authority authority, string pace) =>
        await SendAsync(HttpMethod.Put, $"connections/{connection}", ConnectionOf(authority, pace), connectionVersion++);

    public Task DraftAsync(int many) => Parallel.ForEachAsync(
        Enumerable.Range(0, many), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) => await SendAsync(HttpMethod.Post, "issued-documents", Draft));

    public Task StartAsync(string step, string state) => SendAsync(HttpMethod.Post, "issued-documents/batches", new { step, filter = new { state } });

    public async Task<long> StandingAsync(string state) => (await DashboardAsync()).GetProperty("standing").GetProperty(state).GetInt64();

    public Task<JsonElement> DashboardAsync() => SendAsync(HttpMethod.Get, "issuing-dashboard");

    public Task StatisticsAsync(int days) => SendAsync(HttpMethod.Get, $"authority-answers/statistics?from={Ago(days - 1)}&to={Ago(0)}");

    public Task AnswersAsync(string filter) => SendAsync(HttpMethod.Get, $"authority-answers?{filter}");

    public Task DecidedAsync(int days) => SendAsync(HttpMethod.Get, $"issued-documents?by=decided&from={Ago(days - 1)}&to={Ago(0)}");

    public void Dispose() => http.Dispose();

    private static string Ago(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<JsonElement> TakeTokenAsync()
    {
        var session = await http.GetFromJsonAsync<JsonElement>("session");
        http.DefaultRequestHeaders.Remove("X-CSRF-TOKEN");
        http.DefaultRequestHeaders.Add("X-CSRF-TOKEN", session.GetProperty("antiforgeryToken").GetString());
        return session;
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string address, object? body = null, int? version = null)
    {
        using var request = new HttpRequestMessage(method, path + address) { Content = body is null ? null : JsonContent.Create(body) };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text.Length == 0 ? "{}" : text).RootElement : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode} {text}");
    }

    private static object ConnectionOf(Authority authority, string pace) => new
    {
        kind = "hacienda-cr",
        name = "Hacienda",
        settings = new { environment = "other", user = "cpj-3-101-123456@stag.comprobanteselectronicos.go.cr", pace, tokenAddress = authority.Token, receptionAddress = authority.Reception, clientId = "api-stag" },
        secrets = new { password = "S4ndbox+&=%ñ" },
    };

    private static object Profile => new
    {
        nombre = "Empresa de prueba S.A.",
        identificacion = new { tipo = "02", numero = "3101123456" },
        codigoActividad = "6201.0",
        ubicacion = new { provincia = "1", canton = "01", distrito = "01", otrasSenas = "Frente al parque" },
        correoElectronico = (string[])["facturas@example.cr"],
    };

    private static object Draft => new
    {
        kind = "factura",
        content = new
        {
            condicionVenta = "01",
            receptor = new { nombre = "Cliente S.A.", identificacion = new { tipo = "02", numero = "3102654321" } },
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
        subject.Add("2.5.4.5", "CPJ-3-101-123456", UniversalTagNumber.PrintableString);
        subject.AddCommonName("EMPRESA DE PRUEBA");
        var request = new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(700));
        return certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Pin);
    }
}
