using Quittance.Payables.Overview;
using Quittance.Testing;

namespace Quittance.Payables.Tests.Overview;

public sealed class ShowOverviewTests(DatabasePerClass<PayablesPostgres> database) : IClassFixture<DatabasePerClass<PayablesPostgres>>
{
    [Fact]
    public async Task It_counts_states_and_sums_what_is_due_by_currency()
    {
        await using var host = await PayablesHost.StartAsync(database.Database);
        var company = await host.OpenCompanyAsync();
        await company.ReceiveAsync(SomeReading.Sound("1"));
        var submitted = await company.ReceiveAsync(SomeReading.Sound("2", "50"));
        await company.DoAsync(submitted.Id, "submit");
        host.Time.Now = new DateTimeOffset(2026, 3, 25, 9, 0, 0, TimeSpan.Zero);

        var soon = await OverviewAsync(company);
        host.Time.Now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
        var late = await OverviewAsync(company);

        soon.Counts["checked"].ShouldBe(1);
        soon.Counts["paid"].ShouldBe(0);
        soon.DueSoon.Total.ShouldBe([new AmountView("EUR", "177.00")]);
        soon.Overdue.Count.ShouldBe(0);
        soon.AwaitingApproval.Total.ShouldBe([new AmountView("EUR", "50.00")]);
        soon.Recent.Count.ShouldBe(2);
        late.Overdue.Count.ShouldBe(2);
        late.DueSoon.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_company_without_invoices_sees_zeros()
    {
        await using var host = await PayablesHost.StartAsync(database.Database);
        var company = await host.OpenCompanyAsync();

        var overview = await OverviewAsync(company);

        overview.Counts.Values.ShouldAllBe(count => count == 0);
        overview.Overdue.Total.ShouldBeEmpty();
    }

    private static async Task<OverviewView> OverviewAsync(TestCompany company) =>
        await TestCompany.ReadAsync<OverviewView>(await company.Client().GetAsync("overview"));
}
