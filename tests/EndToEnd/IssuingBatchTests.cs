using System.Text.Json;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>
/// A batch hands documents over, on two servers of which one is killed, while the authority asks again and again to slow down: no
/// document fails because of that, each is handed over under one key, and the outcome of each is what the authority did.
/// </summary>
public sealed class IssuingBatchTests(EndToEndPostgres postgres)
{
    private const int Documents = 60;
    private const string Reception = "/vendors/hacienda/recepcion/v1/recepcion";

    [Fact]
    public async Task A_storm_of_429_and_a_killed_server_slow_a_batch_down_and_fail_nothing()
    {
        await using var servers = await IssuingServers.StartAsync(postgres);
        using var owner = new Browser(servers.One.Address);
        var company = await PrepareAsync(owner, servers.Sandbox);

        var batch = await company.SubmitAllAsync(Documents);
        var waited = false;
        await Eventually.TrueAsync(async () => await SeeAsync(company, batch, seen => waited |= Waits(seen)) >= Documents / 3, TimeSpan.FromMinutes(2));
        await servers.Two.KillAsync();
        await Eventually.TrueAsync(async () => await SeeAsync(company, batch, seen => waited |= Waits(seen)) == Documents, TimeSpan.FromMinutes(4));

        waited.ShouldBeTrue("it says that it waits");
        await ShouldHaveHandedOverAllAsync(company, batch, servers.Sandbox);
    }

    private static async Task<IssuingCompany> PrepareAsync(Browser owner, TestSandbox sandbox)
    {
        var company = await IssuingCompany.OpenAsync(owner, sandbox);
        await company.SetAsync("batches", new { chunkSize = 10, chunkDelay = "00:00:01", concurrency = 3 });
        await company.DraftAsync(Documents);
        await sandbox.FaultsAsync(
            new { path = Reception, method = "POST", fault = "status", status = 429, retryAfterSeconds = 25, times = 1 },
            new { path = Reception, method = "POST", fault = "status", status = 429, retryAfterSeconds = 2, every = 7 },
            new { path = Reception, method = "POST", fault = "none", latencyMs = 200 });
        return company;
    }

    private static async Task<int> SeeAsync(IssuingCompany company, Guid batch, Action<JsonElement> look)
    {
        var seen = await company.SendAsync(HttpMethod.Get, $"batches/{batch}");
        look(seen);
        return seen.GetProperty("processed").GetInt32();
    }

    private static bool Waits(JsonElement batch) => batch.GetProperty("waitsUntil").ValueKind == JsonValueKind.String;

    private static async Task ShouldHaveHandedOverAllAsync(IssuingCompany company, Guid batch, TestSandbox sandbox)
    {
        var ended = await company.SendAsync(HttpMethod.Get, $"batches/{batch}");
        (ended.GetProperty("state").GetString(), ended.GetProperty("succeeded").GetInt32()).ShouldBe(("completed", Documents));
        var items = (await company.SendAsync(HttpMethod.Get, $"batches/{batch}/items?limit=200")).GetProperty("items").EnumerateArray().ToList();
        items.Select(item => item.GetProperty("result").GetString()).ShouldBeSubsetOf(["received", "alreadyReceived", "accepted"]);
        (await company.SendAsync(HttpMethod.Get, "retries")).GetProperty("items").GetArrayLength().ShouldBe(0, "nothing failed");
        var there = await sandbox.HaciendaDocumentsAsync();
        there.Select(one => one.GetProperty("clave").GetString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(Documents);
        there.Sum(one => one.GetProperty("sent").GetInt32()).ShouldBe(Documents, "what the killed server had at hand was asked for first");
    }
}
