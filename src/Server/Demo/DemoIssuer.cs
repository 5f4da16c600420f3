using System.Net.Http.Json;

namespace Quittance.Server.Demo;

/// <summary>
/// A second demo company, in Costa Rica, that issues: its key, its connection with the sandbox's authority, documents on their way,
/// two of which the authority is asked to reject, and one that still waits to be handed over.
/// </summary>
internal static class DemoIssuer
{
    private const string Name = "Quittance Demo S.A.";

    private const string TaxId = "3101456789";

    /// <summary>What the sandbox's authority takes from everybody.</summary>
    private const string Password = "S4ndbox+&=%ñ";

    private const int Rejections = 2;

    /// <summary>Opens the company and hands its documents over.</summary>
    /// <param name="owner">Signed in.</param>
    /// <param name="sandbox">Whose authority answers.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task CreateAsync(DemoBrowser owner, Uri sandbox, CancellationToken cancellation)
    {
        var opened = await owner.AddAsync("companies", new { name = Name, countryCode = "CR", currency = "CRC", timeZone = "America/Costa_Rica", taxId = TaxId }, cancellation);
        var company = $"companies/{opened}";
        await PrepareAsync(owner, company, sandbox, cancellation);
        await AskForRejectionsAsync(sandbox, cancellation);
        foreach (var draft in DemoDrafts.Sent)
            await owner.AddAsync($"{company}/issued-documents", draft, cancellation);
        await owner.AddAsync($"{company}/issued-documents/batches", new { step = "submit", filter = new { state = "draft" }, expected = DemoDrafts.Sent.Count }, cancellation);
        await owner.AddAsync($"{company}/issued-documents", DemoDrafts.Kept, cancellation);
    }

    private static async Task PrepareAsync(DemoBrowser owner, string company, Uri sandbox, CancellationToken cancellation)
    {
        var connection = await owner.AddAsync($"{company}/connections", Connection(sandbox), cancellation);
        var issuer = JsonContent.Create(new { profile = Profile, connectionId = connection });
        (await owner.SendAsync(HttpMethod.Put, $"{company}/issuer", issuer, cancellation, ifMatch: "\"0\"")).Dispose();
        await owner.AddAsync($"{company}/signing-keys", new { file = Convert.ToBase64String(DemoKey.Make(Name, TaxId)), pin = DemoKey.Pin }, cancellation);
    }

    private static async Task AskForRejectionsAsync(Uri sandbox, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = sandbox };
        using var answer = await http.PutAsJsonAsync("vendors/hacienda/control", new { nextRejections = Rejections }, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private static object Connection(Uri sandbox) => new
    {
        kind = "hacienda-cr",
        name = "Hacienda (sandbox)",
        settings = new
        {
            environment = "other",
            user = $"cpj-{TaxId[0]}-{TaxId[1..4]}-{TaxId[4..]}@stag.comprobanteselectronicos.go.cr",
            tokenAddress = new Uri(sandbox, "vendors/hacienda/auth/realms/rut-stag/protocol/openid-connect/token").ToString(),
            receptionAddress = new Uri(sandbox, "vendors/hacienda/recepcion/v1/").ToString(),
            clientId = "api-stag",
            pace = "1",
        },
        secrets = new { password = Password },
    };

    private static object Profile => new
    {
        nombre = Name,
        identificacion = new { tipo = "02", numero = TaxId },
        codigoActividad = "6201.0",
        ubicacion = new { provincia = "1", canton = "01", distrito = "01", otrasSenas = "Avenida Central, frente al parque" },
        correoElectronico = (string[])["facturas@demo.example"],
    };
}
