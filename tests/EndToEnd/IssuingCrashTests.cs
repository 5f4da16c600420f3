using Npgsql;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>
/// Two servers issue documents while either is killed again and again, and while the authority loses answers and fails: in the end each
/// document has exactly one key there, stands here as it stands there, and every handover is noted. <c>QUITTANCE_ACCEPTANCE=full</c>
/// runs it with 2,000 documents and 50 kills.
/// </summary>
public sealed class IssuingCrashTests(EndToEndPostgres postgres, ITestOutputHelper output)
{
    private const string Reception = "/vendors/hacienda/recepcion/v1/recepcion";

    private static bool IsFull => Environment.GetEnvironmentVariable("QUITTANCE_ACCEPTANCE") == "full";

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_issued_twice()
    {
        var (documents, kills) = IsFull ? (2000, 50) : (60, 2);
        await using var servers = await IssuingServers.StartAsync(postgres);
        using var owner = new Browser(servers.One.Address);
        var company = await PrepareAsync(owner, servers.Sandbox, documents);

        await company.SubmitAllAsync(documents);
        await KillAtRandomAsync(servers.Database, documents, kills, [servers.One, servers.Two]);
        await AllAcceptedAsync(servers.Database, documents);

        await ShouldAgreeAsync(servers.Database, servers.Sandbox, documents);
    }

    private static async Task<IssuingCompany> PrepareAsync(Browser owner, TestSandbox sandbox, int documents)
    {
        var company = await IssuingCompany.OpenAsync(owner, sandbox);
        await company.SetAsync("following", new { firstWait = "00:00:01", secondWait = "00:00:02", thirdWait = "00:00:03", fourthWait = "00:00:05", fifthWait = "00:00:05", interval = "00:01:00" });
        await company.SetAsync("retries", new { maximum = 50, firstDelay = "00:00:10", secondDelay = "00:00:10", thirdDelay = "00:00:10", fourthDelay = "00:00:10", fifthDelay = "00:00:10", serverFactor = 0.2m, networkFactor = 0.2m });
        await company.SetAsync("batches", new { chunkSize = 50, chunkDelay = "00:00:00", concurrency = 3 });
        await company.DraftAsync(documents);
        await sandbox.FaultsAsync(
            new { path = Reception, method = "POST", fault = "dropAfterHandling", every = 11 },
            new { path = Reception, method = "POST", fault = "status", status = 503, every = 7 },
            new { path = Reception, method = "POST", fault = "dropBeforeHandling", every = 13 },
            new { path = Reception, method = "POST", fault = "hangAfterHandling", every = 97 }, // each takes the caller's patience: at full size alone
            new { path = Reception, method = "GET", fault = "status", status = 500, every = 17 });
        return company;
    }

    /// <summary>Kills one of them, and starts it again, each time so many documents are accepted as chance chose.</summary>
    private async Task KillAtRandomAsync(TestDatabase database, int documents, int kills, QuittanceProcess[] servers)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var chance = new Random(seed);
        foreach (var point in Enumerable.Range(0, kills).Select(_ => chance.Next(0, documents * 9 / 10)).Order())
        {
            await Eventually.TrueAsync(async () => await AcceptedAsync(database) >= point, TimeSpan.FromMinutes(5));
            var server = servers[chance.Next(servers.Length)];
            await server.KillAsync();
            await server.StartAsync();
        }
    }

    private async Task AllAcceptedAsync(TestDatabase database, int documents)
    {
        try
        {
            await Eventually.TrueAsync(async () => await AcceptedAsync(database) == documents, TimeSpan.FromMinutes(IsFull ? 30 : 4));
        }
        catch (TimeoutException)
        {
            foreach (var line in await IssuingTrouble.OfAsync(database))
                output.WriteLine(line);
            throw;
        }
    }

    private async Task ShouldAgreeAsync(TestDatabase database, TestSandbox sandbox, int documents)
    {
        var there = (await sandbox.HaciendaDocumentsAsync()).ToDictionary(one => one.GetProperty("clave").GetString()!, StringComparer.Ordinal);
        var here = await HandoversAsync(database);
        output.WriteLine($"{there.Count} keys at the authority, {there.Values.Sum(one => one.GetProperty("sent").GetInt32())} handovers arrived, {here.Values.Sum()} were noted");
        there.Count.ShouldBe(documents);
        there.Values.Select(one => one.GetProperty("number").GetString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(documents, "a number has one key");
        there.Values.ShouldAllBe(one => one.GetProperty("state").GetString() == "aceptado");
        here.Keys.Order(StringComparer.Ordinal).ShouldBe(there.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, noted) in here)
            noted.ShouldBeGreaterThanOrEqualTo(there[key].GetProperty("sent").GetInt32(), $"a handover of {key} is not on its timeline");
    }

    private static async Task<int> AcceptedAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("SELECT count(*)::int FROM receivables.documents WHERE state = 'Accepted'");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>How many handovers are noted for each key.</summary>
    private static async Task<Dictionary<string, int>> HandoversAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("""
            SELECT d.key, count(*)::int FROM receivables.documents d JOIN receivables.attempts a ON a.document_id = d.id AND a.action = 'Submit' GROUP BY d.key
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await rows.ReadAsync())
            found[rows.GetString(0)] = rows.GetInt32(1);
        return found;
    }
}
