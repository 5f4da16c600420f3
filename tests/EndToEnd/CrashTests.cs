using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>Nothing lost, nothing twice: a bag of files, a server killed in the middle of reading them, and started again.</summary>
public sealed class CrashTests(EndToEndPostgres postgres)
{
    private const int Files = 200;
    private const int PerRequest = 20;

    [Fact]
    public async Task Two_hundred_files_survive_a_killed_server_each_as_exactly_one_invoice()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        using var owner = new Browser(quittance.Address);
        (await owner.SetUpAsync("owner@a.example")).EnsureSuccessStatusCode();
        var company = await owner.CompanyAsync();

        var received = await SendAllAsync(owner, company);
        await Eventually.TrueAsync(async () => await UnreadAsync(owner, company) < Files - 20, TimeSpan.FromMinutes(3));
        await quittance.KillAsync();
        await quittance.StartAsync();
        await Eventually.TrueAsync(async () => await UnreadAsync(owner, company) == 0, TimeSpan.FromMinutes(5));

        received.Distinct().Count().ShouldBe(Files);
        await EachFileIsOneInvoiceAsync(owner, company, received);
        (await quittance.RunAsync("audit", "verify")).ExitCode.ShouldBe(0);
        await TamperingIsFoundAsync(quittance, database, company);
    }

    private const string Insertion = """
        INSERT INTO platform.events
        SELECT company_id, (SELECT max(sequence) + 1 FROM platform.events WHERE company_id = $1), occurred_at, kind,
               subject_kind, subject_id, actor_id, actor_name, data, previous_hash, hash
        FROM platform.events WHERE company_id = $1 AND sequence = 11
        """;

    private static async Task<List<Guid>> SendAllAsync(Browser owner, Guid company)
    {
        var received = new List<Guid>();
        foreach (var bundle in Samples.Bag(Files).Chunk(PerRequest))
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, content) in bundle)
                form.Add(new ByteArrayContent(content), "files", name);
            using var answer = await owner.PostAsync($"companies/{company}/invoices", form);
            var items = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items");
            received.AddRange(items.EnumerateArray().Select(item => item.GetProperty("invoiceId").GetGuid()));
        }
        return received;
    }

    private static async Task<int> UnreadAsync(Browser owner, Guid company) =>
        (await owner.JsonAsync($"companies/{company}/invoices?state=received,reading&limit=1")).GetProperty("total").GetInt32();

    private static async Task EachFileIsOneInvoiceAsync(Browser owner, Guid company, List<Guid> received)
    {
        var invoices = await AllAsync(owner, company);

        invoices.Select(invoice => invoice.GetProperty("id").GetGuid()).ShouldBe(received, ignoreOrder: true);
        foreach (var invoice in invoices)
        {
            var readable = !invoice.GetProperty("fileName").GetString()!.StartsWith("damaged", StringComparison.Ordinal)
                && !invoice.GetProperty("fileName").GetString()!.StartsWith("note", StringComparison.Ordinal);
            (invoice.GetProperty("state").GetString() == "needsEntry").ShouldBe(!readable, invoice.ToString());
            (invoice.GetProperty("problem").ValueKind != JsonValueKind.Null).ShouldBe(!readable, invoice.ToString());
        }
    }

    private static async Task<List<JsonElement>> AllAsync(Browser owner, Guid company)
    {
        var invoices = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await owner.JsonAsync($"companies/{company}/invoices?limit=100&cursor={cursor}");
            invoices.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString();
        }
        return invoices;
    }

    private static async Task TamperingIsFoundAsync(QuittanceProcess quittance, TestDatabase database, Guid company)
    {
        foreach (var forgery in (string[])
        [
            "UPDATE platform.events SET data = data || ' ' WHERE company_id = $1 AND sequence = 7",
            "DELETE FROM platform.events WHERE company_id = $1 AND sequence = 9",
            Insertion,
        ])
        {
            await ForgeAsync(database, forgery, company);
            var verdict = await quittance.RunAsync("audit", "verify");
            verdict.ExitCode.ShouldBe(1, verdict.Output);
        }
        var last = await quittance.RunAsync("audit", "verify");
        last.Output.ShouldContain("event 7: altered");
        last.Output.ShouldContain("event 9: missing");
        last.Output.ShouldContain("does not continue the event before it");
    }

    private static async Task ForgeAsync(TestDatabase database, string forgery, Guid company)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync();
        await using (var off = new NpgsqlCommand("SET session_replication_role = replica", connection))
            await off.ExecuteNonQueryAsync();
        await using var forge = new NpgsqlCommand(forgery, connection) { Parameters = { new() { Value = company } } };
        (await forge.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
