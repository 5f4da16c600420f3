using Npgsql;

namespace Quittance.Server.Tests;

/// <summary>Somebody with the program's own database role and one company's setting, typing SQL by hand.</summary>
public sealed class RawSessionTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task One_companys_setting_shows_none_of_anothers_rows_in_any_table_of_any_module()
    {
        var (owner, company) = await cast.FirstAsync();
        var (_, stranger) = await cast.StrangerAsync(owner, company);
        await Belongings.OfAsync(owner, company);
        var tables = await CompanyTablesAsync();

        foreach (var table in tables)
            (await CountAsync(table, setting: stranger, company)).ShouldBe(0, table);
        (await CountAsync("platform.companies", setting: stranger, company, key: "id")).ShouldBe(0);
        (await CountAsync("platform.companies", setting: company, company, key: "id")).ShouldBe(1);
        foreach (var filled in (string[])["platform.events", "platform.memberships", "documents.documents", "capture.readings", "payables.invoices"])
        {
            tables.ShouldContain(filled);
            (await CountAsync(filled, setting: company, company)).ShouldBePositive($"{filled} holds nothing, so this test shows nothing");
        }
    }

    private async Task<List<string>> CompanyTablesAsync()
    {
        await using var source = NpgsqlDataSource.Create(quittance.Database.OwnerConnectionString);
        await using var command = source.CreateCommand(
            "SELECT table_schema || '.' || table_name FROM information_schema.columns WHERE column_name = 'company_id'");
        await using var rows = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
            tables.Add(rows.GetString(0));
        return tables;
    }

    private async Task<long> CountAsync(string table, Guid setting, Guid company, string key = "company_id")
    {
        await using var connection = new NpgsqlConnection(quittance.Database.AppConnectionString);
        await connection.OpenAsync();
        await using (var set = new NpgsqlCommand("SELECT set_config('quittance.company', $1, false)", connection) { Parameters = { new() { Value = setting.ToString() } } })
            await set.ExecuteNonQueryAsync();
        await using var count = new NpgsqlCommand($"SELECT count(*) FROM {table} WHERE {key} = $1", connection) { Parameters = { new() { Value = company } } };
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
