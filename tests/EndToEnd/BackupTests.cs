using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>A backup taken while people work holds one moment, whole, and can be put back.</summary>
public sealed class BackupTests(EndToEndPostgres postgres) : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"quittance-backup-{Guid.CreateVersion7():N}");

    [Fact]
    public async Task A_backup_taken_under_load_restores_with_equal_rows_equal_files_and_a_chain_that_verifies()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        await BackUpUnderLoadAsync(quittance);
        await using var empty = await postgres.CreateDatabaseAsync();
        await using var restored = new QuittanceProcess(empty);

        var restore = await restored.RunAsync("db", "restore", folder);

        restore.ExitCode.ShouldBe(0, restore.Output);
        var manifest = await ManifestAsync();
        await RowsAreEqualAsync(empty, manifest);
        FilesAreEqual(restored, manifest);
        var audit = await restored.RunAsync("audit", "verify");
        audit.ExitCode.ShouldBe(0, audit.Output);
        await ItWorksAgainAsync(restored, manifest.GetProperty("rows").GetProperty("payables.invoices").GetInt64());
        (await restored.RunAsync("db", "restore", folder)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_backup_that_was_touched_is_not_restored()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        (await quittance.RunAsync("db", "migrate")).ExitCode.ShouldBe(0);
        (await quittance.RunAsync("db", "backup", folder)).ExitCode.ShouldBe(0);
        await File.AppendAllTextAsync(Path.Combine(folder, "database.dump"), "more");
        await using var empty = await postgres.CreateDatabaseAsync();
        await using var restored = new QuittanceProcess(empty);

        (await restored.RunAsync("db", "restore", folder)).ExitCode.ShouldBe(1);

        await using var source = NpgsqlDataSource.Create(empty.OwnerConnectionString);
        (await CountAsync(source, "pg_tables WHERE schemaname = 'platform'")).ShouldBe(0);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>One hand brings files and another renames the company, before, while and after the backup is taken.</summary>
    private async Task BackUpUnderLoadAsync(QuittanceProcess quittance)
    {
        using var owner = new Browser(quittance.Address);
        (await owner.SetUpAsync("owner@a.example")).EnsureSuccessStatusCode();
        var company = await owner.CompanyAsync();
        using var end = new CancellationTokenSource();
        var load = new Load(quittance.Address, company);
        var working = Task.WhenAll(load.BringAsync(end.Token), load.RenameAsync(end.Token));
        await Eventually.TrueAsync(() => load.Brought >= 15 && load.Renamed >= 5);
        var (brought, renamed) = (load.Brought, load.Renamed);

        var backup = await quittance.RunAsync("db", "backup", folder);

        backup.ExitCode.ShouldBe(0, backup.Output);
        backup.Output.ShouldContain("Not in it: the master keys");
        load.Brought.ShouldBeGreaterThan(brought);
        load.Renamed.ShouldBeGreaterThan(renamed);
        await end.CancelAsync();
        await working;
    }

    private async Task<JsonElement> ManifestAsync()
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json")));
        return manifest.RootElement.Clone();
    }

    private static async Task RowsAreEqualAsync(TestDatabase restored, JsonElement manifest)
    {
        await using var source = NpgsqlDataSource.Create(restored.OwnerConnectionString);
        var tables = manifest.GetProperty("rows").EnumerateObject().ToList();
        tables.Select(table => table.Name).ShouldContain("platform.events");
        tables.Select(table => table.Name).ShouldContain("quartz.qrtz_triggers");
        // What the program's own start would add is not there yet: nothing has run on it but the restore.
        foreach (var table in tables)
            (await CountAsync(source, table.Name)).ShouldBe(table.Value.GetInt64(), table.Name);
    }

    private static void FilesAreEqual(QuittanceProcess restored, JsonElement manifest)
    {
        var named = manifest.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Order(StringComparer.Ordinal).ToList();
        var there = Directory.EnumerateFiles(Path.Combine(restored.DataFolder, "blobs"), "*", SearchOption.AllDirectories)
            .Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))).Order(StringComparer.Ordinal);

        named.Count.ShouldBeGreaterThanOrEqualTo(15);
        there.ShouldBe(named);
        manifest.GetProperty("missingFiles").GetArrayLength().ShouldBe(0);
    }

    private static async Task ItWorksAgainAsync(QuittanceProcess restored, long invoices)
    {
        await restored.StartAsync();
        using var owner = new Browser(restored.Address);
        (await owner.SignInAsync("owner@a.example")).EnsureSuccessStatusCode();
        var company = await owner.CompanyAsync();
        (await owner.JsonAsync($"companies/{company}/invoices?limit=1")).GetProperty("total").GetInt64().ShouldBe(invoices);
        // Work that waited when the backup was taken is done after it.
        await Eventually.TrueAsync(
            async () => (await owner.JsonAsync($"companies/{company}/invoices?state=received,reading&limit=1")).GetProperty("total").GetInt32() == 0,
            TimeSpan.FromMinutes(3));
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string table)
    {
        await using var command = source.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed class Load(Uri address, Guid company)
    {
        private volatile int brought, renamed;

        public int Brought => brought;

        public int Renamed => renamed;

        public async Task BringAsync(CancellationToken end)
        {
            using var clerk = new Browser(address);
            (await clerk.SignInAsync("owner@a.example")).EnsureSuccessStatusCode();
            while (!end.IsCancellationRequested)
            {
                using var form = new MultipartFormDataContent { { new ByteArrayContent(Samples.Ubl(brought + 1)), "files", $"load-{brought}.xml" } };
                (await clerk.PostAsync($"companies/{company}/invoices", form)).EnsureSuccessStatusCode();
                brought++;
            }
        }

        public async Task RenameAsync(CancellationToken end)
        {
            using var owner = new Browser(address);
            (await owner.SignInAsync("owner@a.example")).EnsureSuccessStatusCode();
            while (!end.IsCancellationRequested)
            {
                var revised = new { name = $"Company {renamed}", countryCode = "CR", currency = "CRC", timeZone = "America/Costa_Rica" };
                (await owner.SendAsync(HttpMethod.Put, $"companies/{company}", revised, ifMatch: "*")).EnsureSuccessStatusCode();
                renamed++;
            }
        }
    }
}
