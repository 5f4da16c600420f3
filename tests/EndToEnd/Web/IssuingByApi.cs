using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>What is there before a person comes to the pages for issuing, put there by the API.</summary>
internal sealed class IssuingByApi(Browser owner, Guid company) : IDisposable
{
    public static async Task<IssuingByApi> SetUpAsync(QuittanceProcess quittance)
    {
        var owner = new Browser(quittance.Address);
        (await owner.SetUpAsync("owner@a.example")).EnsureSuccessStatusCode();
        return new IssuingByApi(owner, await owner.CompanyAsync());
    }

    public string Pages => $"/companies/{company}";

    public async Task EnterIssuerAsync(Guid? connectionId = null)
    {
        var profile = new
        {
            nombre = "EMPRESA DE PRUEBA",
            identificacion = new { tipo = "02", numero = "3101123456" },
            codigoActividad = "6201.0",
            ubicacion = new { provincia = "1", canton = "01", distrito = "01", otrasSenas = "Avenida Central" },
            correoElectronico = new[] { "facturas@empresa-prueba.example" },
        };
        (await owner.SendAsync(HttpMethod.Put, $"companies/{company}/issuer", new { profile, connectionId }, "\"0\"")).EnsureSuccessStatusCode();
    }

    public async Task UploadKeyAsync(TestTaxpayer taxpayer) =>
        (await owner.PostAsync($"companies/{company}/signing-keys", new { file = Convert.ToBase64String(taxpayer.KeyFile), pin = TestTaxpayer.Pin })).EnsureSuccessStatusCode();

    public async Task WriteDraftsAsync(int count)
    {
        for (var number = 1; number <= count; number++)
            (await owner.PostAsync($"companies/{company}/issued-documents", Draft(number))).EnsureSuccessStatusCode();
    }

    /// <summary>Somebody in a role, who signs in with the usual password.</summary>
    /// <returns>The address to sign in with.</returns>
    public async Task<string> JoinAsync(QuittanceProcess quittance, string role)
    {
        using var answer = await owner.PostAsync($"companies/{company}/invitations", new { name = role, email = $"{role}@a.example", role });
        var invited = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        using var person = new Browser(quittance.Address);
        (await person.AcceptAsync(invited.GetProperty("link").GetString()!.Split('#')[1])).EnsureSuccessStatusCode();
        return $"{role}@a.example";
    }

    public async Task<Guid> ConnectAsync(TestSandbox sandbox, TestTaxpayer taxpayer)
    {
        using var added = await owner.PostAsync($"companies/{company}/connections", IssuingPages.Connection(sandbox, taxpayer, pace: "1000"));
        return (await added.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    public void Dispose() => owner.Dispose();

    private static object Draft(int number) => new
    {
        kind = "factura",
        content = new
        {
            codigoActividadReceptor = "4711.0",
            receptor = new { nombre = $"CLIENTE {number}", identificacion = new { tipo = "02", numero = "3102654321" }, correoElectronico = "pagos@cliente-prueba.example" },
            condicionVenta = "01",
            detalleServicio = new[]
            {
                new
                {
                    numeroLinea = 1,
                    codigoCABYS = "8314300000000",
                    detalle = "Consultoría",
                    cantidad = "1",
                    unidadMedida = "Sp",
                    precioUnitario = "100",
                    impuesto = new[] { new { codigo = "01", codigoTarifaIVA = "08" } },
                },
            },
            medioPago = new[] { new { tipoMedioPago = "01" } },
        },
    };
}
