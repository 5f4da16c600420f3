using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.People;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Data;

/// <summary>Two fences keep companies apart. Each test takes one of them away and shows that the other still stands.</summary>
public sealed class FenceTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task Without_the_query_filter_row_level_security_still_hides_the_other_company()
    {
        await using var host = new PlatformHost(database.Database);
        var (mine, other) = (await host.OpenCompanyAsync("mine1"), await host.OpenCompanyAsync("other1"));

        var owners = await host.InCompanyAsync(mine, services =>
            services.GetRequiredService<QuittanceDb>().Set<LoggedEvent>().IgnoreQueryFilters().Select(e => e.CompanyId).Distinct().ToListAsync());

        owners.ShouldBe([mine]);
        owners.ShouldNotContain(other);
    }

    [Fact]
    public async Task Without_row_level_security_the_query_filter_still_hides_the_other_company()
    {
        await using var setUp = new PlatformHost(database.Database);
        var (mine, _) = (await setUp.OpenCompanyAsync("mine2"), await setUp.OpenCompanyAsync("other2"));
        await using var superuser = new PlatformHost(database.Database, services => services
            .AddSingleton(_ => NpgsqlDataSource.Create(database.OwnerConnectionString)));

        var (seen, all) = await superuser.InCompanyAsync(mine, async services =>
        {
            var events = services.GetRequiredService<QuittanceDb>().Set<LoggedEvent>();
            return (await events.Select(e => e.CompanyId).Distinct().ToListAsync(), await events.IgnoreQueryFilters().CountAsync());
        });

        seen.ShouldBe([mine]);
        all.ShouldBeGreaterThan(1, "the superuser passes the other fence, or this test shows nothing");
    }

    [Fact]
    public async Task Outside_a_work_no_company_row_is_visible_at_all()
    {
        await using var host = new PlatformHost(database.Database);
        await host.OpenCompanyAsync("hidden");
        await using var scope = host.Services.CreateAsyncScope();

        (await scope.ServiceProvider.GetRequiredService<QuittanceDb>().Set<Membership>().IgnoreQueryFilters().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Every_table_with_a_company_forces_row_level_security()
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("""
            SELECT count(*) FILTER (WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)), count(*)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id'
            WHERE c.relkind = 'r'
            """);
        await using var rows = await command.ExecuteReaderAsync();
        await rows.ReadAsync();

        rows.GetInt64(0).ShouldBe(0);
        rows.GetInt64(1).ShouldBePositive();
    }
}
