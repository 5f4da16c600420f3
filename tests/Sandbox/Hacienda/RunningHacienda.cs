using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Sandbox.Vendors.Hacienda.Tokens;
using Quittance.Testing;

namespace Quittance.Sandbox.Tests.Hacienda;

/// <summary>The authority's stand-in, and a taxpayer who talks to it.</summary>
public abstract class RunningHacienda : RunningSandbox
{
    protected const string Root = "/vendors/hacienda", Reception = $"{Root}/recepcion/v1/recepcion", TokenPath = $"{Root}/auth/realms/rut-stag/protocol/openid-connect/token";

    protected static TestTaxpayer Company { get; } = new();

    protected static TestTaxpayer Client2 { get; } = new("3102654321");

    protected static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    protected async Task SteerAsync(object settings) => (await Client.PutAsJsonAsync($"{Root}/control", settings, Stop)).EnsureSuccessStatusCode();

    protected Task<HttpResponseMessage> GrantAsync(params (string, string)[] form) =>
        Client.PostAsync(TokenPath, new FormUrlEncodedContent(form.Append(("client_id", "api-stag")).Select(one => KeyValuePair.Create(one.Item1, one.Item2))), Stop);

    protected Task<HttpResponseMessage> LogInAsync(TestTaxpayer? who = null, string password = HaciendaSessions.Password) =>
        GrantAsync(("grant_type", "password"), ("username", (who ?? Company).User), ("password", password));

    protected async Task SignInAsync(TestTaxpayer? who = null)
    {
        var answer = await (await LogInAsync(who)).Content.ReadFromJsonAsync<JsonElement>(Stop);
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("access_token").GetString());
    }

    protected Task<HttpResponseMessage> SendAsync((string Clave, string Fecha, byte[] Xml) document, string? callback = null, string issuer = "3101123456") =>
        Client.PostAsJsonAsync(Reception, new
        {
            clave = document.Clave,
            fecha = document.Fecha,
            emisor = new { tipoIdentificacion = "02", numeroIdentificacion = issuer },
            receptor = new { tipoIdentificacion = "02", numeroIdentificacion = "3102654321" },
            callbackUrl = callback,
            comprobanteXml = Convert.ToBase64String(document.Xml),
        }, Stop);

    /// <summary>The status once it is decided.</summary>
    protected async Task<JsonElement> DecidedAsync(string key)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        JsonElement status;
        do
            status = await Client.GetFromJsonAsync<JsonElement>($"{Reception}/{key}", Stop);
        while (status.GetProperty("ind-estado").GetString() is "recibido" or "procesando" && await pulse.WaitForNextTickAsync(Stop));
        return status;
    }

    protected static string Cause(HttpResponseMessage answer) => answer.Headers.TryGetValues("X-Error-Cause", out var causes) ? causes.Single() : "";
}
