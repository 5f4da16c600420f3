using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>
/// Two servers on one PostgreSQL work off a batch: never more chunks at once than the company allows, each item done
/// once, counters exact, whichever of the two is killed and however often. <c>QUITTANCE_ACCEPTANCE=full</c> runs it with
/// 5,000 items and 30 kills; otherwise with as many as fit into a minute.
/// </summary>
public sealed class BatchCrashTests(EndToEndPostgres postgres, ITestOutputHelper output)
{
    private const int Limit = 3;
    private const int MostRuns = 5;

    private static bool IsFull => Environment.GetEnvironmentVariable("QUITTANCE_ACCEPTANCE") == "full";

    [Fact]
    public Task Two_servers_work_off_a_batch_within_the_limit_each_item_once() => RunAsync(items: IsFull ? 5000 : 500, kills: 0);

    /// <summary>Chance chooses when to kill. A run in which no kill met a chunk at work shows nothing, so another follows.</summary>
    [Fact]
    public async Task Killing_either_again_and_again_changes_nothing_of_that()
    {
        for (var run = 0; run < MostRuns; run++)
        {
            if (await RunAsync(items: IsFull ? 5000 : 1000, kills: IsFull ? 30 : 3) > 0)
                return;
        }
        throw new InvalidOperationException($"In {MostRuns} runs no kill met a chunk at work.");
    }

    /// <summary>One batch from start to end.</summary>
    /// <returns>How many chunks were continued by another server.</returns>
    private async Task<int> RunAsync(int items, int kills)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var ledger = new BatchLedger(database);
        await using var one = new QuittanceProcess(database);
        await using var two = new QuittanceProcess(database);
        await one.StartAsync();
        await two.StartAsync();
        using var owner = new Browser(one.Address);
        var company = await OpenCompanyAsync(owner);
        await ledger.AddInvoicesAsync(company, items);

        var batch = await StartAsync(owner, company, items);
        await KillAtRandomAsync(ledger, batch, items, kills, [one, two]);
        await Eventually.TrueAsync(async () => await ledger.StateAsync(batch) == "Completed", TimeSpan.FromMinutes(10));

        var figures = await ledger.FiguresAsync(batch);
        output.WriteLine($"{kills} kills: {figures}");
        figures.ShouldBeExact(items, Limit);
        return figures.Continued;
    }

    internal static async Task<Guid> OpenCompanyAsync(Browser owner)
    {
        (await owner.SetUpAsync("owner@a.example")).EnsureSuccessStatusCode();
        var company = await owner.CompanyAsync();
        var settings = new { values = new { chunkSize = 50, chunkDelay = "00:00:00", concurrency = Limit } };
        using var answer = await owner.SendAsync(HttpMethod.Put, $"companies/{company}/settings/batches", settings, "\"0\"");
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return company;
    }

    internal static async Task<Guid> StartAsync(Browser owner, Guid company, int items)
    {
        var body = new { action = "hold", reason = "Stocktaking", filter = new { state = "captured" }, expected = items };
        using var answer = await owner.PostAsync($"companies/{company}/invoices/batches", body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    /// <summary>Kills one of them, and starts it again, each time the batch has come to a point that chance chose.</summary>
    private async Task KillAtRandomAsync(BatchLedger ledger, Guid batch, int items, int kills, QuittanceProcess[] servers)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var chance = new Random(seed);
        foreach (var point in Enumerable.Range(0, kills).Select(_ => chance.Next(1, items - 100)).Order())
        {
            await Eventually.TrueAsync(async () => await ledger.ProcessedAsync(batch) >= point, TimeSpan.FromMinutes(3));
            var server = servers[chance.Next(servers.Length)];
            await server.KillAsync();
            await server.StartAsync();
        }
    }
}
