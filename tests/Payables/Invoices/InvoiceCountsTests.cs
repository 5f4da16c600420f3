using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Testing;

namespace Quittance.Payables.Tests.Invoices;

/// <summary>The counts of the list are kept, not counted: they must be what counting would give.</summary>
public sealed class InvoiceCountsTests(RunningPayables running) : IClassFixture<RunningPayables>
{
    [Fact]
    public async Task Counts_follow_every_change_and_folding_them_changes_nothing()
    {
        var company = await running.Host.OpenCompanyAsync();
        for (var number = 0; number < 3; number++)
            await company.ReceiveAsync(SomeReading.Sound($"{number}"));
        await company.ReceiveAsync(SomeReading.Unreadable);
        var before = await CountsAsync(company);

        await Task.WhenAll(Folding.RunAsync(running.Host.Services), Folding.RunAsync(running.Host.Services));
        await Folding.RunAsync(running.Host.Services);

        (await CountsAsync(company)).ShouldBe(before, ignoreOrder: true);
        (await RowsAsync(company)).ShouldBe(before.Count);
    }

    /// <summary>As the list says, after seeing that the invoices themselves say the same.</summary>
    private static async Task<Dictionary<string, long>> CountsAsync(TestCompany company)
    {
        var list = await company.ListAsync("limit=100");
        var counted = list.Items.GroupBy(item => Words.Of(item.State)).ToDictionary(group => group.Key, group => group.LongCount());
        list.StateCounts.ShouldBe(counted, ignoreOrder: true);
        list.Total.ShouldBe(4);
        return counted;
    }

    private async Task<long> RowsAsync(TestCompany company)
    {
        await using var command = running.Host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"SELECT set_config('quittance.worker', 'on', true); SELECT count(*) FROM payables.invoice_counts WHERE company_id = '{company.Id}'");
        await using var rows = await command.ExecuteReaderAsync();
        await rows.NextResultAsync();
        await rows.ReadAsync();
        return rows.GetInt64(0);
    }
}
