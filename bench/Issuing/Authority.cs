using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.Bench.Issuing;

/// <summary>The sandbox's Hacienda, and how it behaves.</summary>
internal sealed class Authority(Uri sandbox) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = sandbox };

    public Uri Token => new(sandbox, "vendors/hacienda/auth/realms/rut-stag/protocol/openid-connect/token");

    public Uri Reception => new(sandbox, "vendors/hacienda/recepcion/v1/");

    public async Task SteerAsync(object settings) => (await http.PutAsJsonAsync("vendors/hacienda/control", settings)).EnsureSuccessStatusCode();

    /// <summary>Every answer takes so long.</summary>
    public async Task DelayAsync(int milliseconds) =>
        (await http.PutAsJsonAsync("faults", new[] { new { path = "/vendors/hacienda", latencyMs = milliseconds } })).EnsureSuccessStatusCode();

    public async Task<int> RefusedByLimitsAsync() => (await http.GetFromJsonAsync<JsonElement>("vendors/hacienda/control")).GetProperty("refusedByLimits").GetInt32();

    public void Dispose() => http.Dispose();
}
