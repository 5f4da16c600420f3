using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Data;
using Quittance.Testing;

namespace Quittance.Payables.Tests.Data;

/// <summary>Each test takes one of the two fences between companies away and shows that the other still stands.</summary>
public sealed class FenceTests(DatabasePerClass<PayablesPostgres> database) : IClassFixture<DatabasePerClass<PayablesPostgres>>
{
    private static readonly string[] Tables = ["invoices", "invoice_fields", "invoice_lines", "vendor_lessons"];

    [Fact]
    public async Task Without_the_query_filter_row_level_security_hides_the_other_company()
    {
        await using var host = await PayablesHost.StartAsync(database.Database);
        var (mine, _) = (await CompanyWithInvoiceAsync(host), await CompanyWithInvoiceAsync(host));

        var owners = await host.InCompanyAsync(mine.Id, services => OwnersAsync(services, ignoreFilter: true));

        owners.ShouldBe([mine.Id]);
    }

    [Fact]
    public async Task Without_row_level_security_the_query_filter_hides_the_other_company()
    {
        await using var host = await PayablesHost.StartAsync(database.Database, database.OwnerConnectionString);
        var (mine, _) = (await CompanyWithInvoiceAsync(host), await CompanyWithInvoiceAsync(host));

        var seen = await host.InCompanyAsync(mine.Id, services => OwnersAsync(services, ignoreFilter: false));
        var all = await host.InCompanyAsync(mine.Id, services => OwnersAsync(services, ignoreFilter: true));

        seen.ShouldBe([mine.Id]);
        all.Count.ShouldBeGreaterThan(1, "the superuser passes the other fence, or this test shows nothing");
    }

    [Fact]
    public async Task A_raw_session_sees_only_the_rows_of_the_company_it_names()
    {
        await using var host = await PayablesHost.StartAsync(database.Database);
        var mine = await CompanyWithInvoiceAsync(host);
        var other = await CompanyWithInvoiceAsync(host);

        foreach (var table in Tables)
        {
            (await CountAsync(table, mine.Id, mine.Id)).ShouldBeGreaterThan(0, table);
            (await CountAsync(table, mine.Id, other.Id)).ShouldBe(0, table);
            (await CountAsync(table, null, other.Id)).ShouldBe(0, table);
        }
    }

    private static async Task<TestCompany> CompanyWithInvoiceAsync(PayablesHost host)
    {
        var company = await host.OpenCompanyAsync();
        var invoice = await company.ReceiveAsync(SomeReading.Sound());
        await company.CorrectAsync(invoice, FieldNames.Currency, "CHF");
        return company;
    }

    private static Task<List<Guid>> OwnersAsync(IServiceProvider services, bool ignoreFilter)
    {
        IQueryable<Invoice> invoices = services.GetRequiredService<QuittanceDb>().Set<Invoice>();
        return (ignoreFilter ? invoices.IgnoreQueryFilters() : invoices).Select(invoice => invoice.CompanyId).Distinct().ToListAsync();
    }

    private async Task<long> CountAsync(string table, Guid? setting, Guid wanted)
    {
        await using var source = NpgsqlDataSource.Create(database.AppConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var set = new NpgsqlCommand("SELECT set_config('quittance.company', $1, false)", connection);
        set.Parameters.AddWithValue(setting?.ToString() ?? "");
        await set.ExecuteNonQueryAsync();
        await using var count = new NpgsqlCommand($"SELECT count(*) FROM payables.{table} WHERE company_id = $1", connection);
        count.Parameters.AddWithValue(wanted);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
