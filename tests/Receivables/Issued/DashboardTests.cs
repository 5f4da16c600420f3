using Quittance.Receivables.Authority;
using Quittance.Testing;

namespace Quittance.Receivables.Tests.Issued;

/// <summary>The dashboard counts nothing: what is kept must be what counting would give.</summary>
public sealed class DashboardTests(RunningReceivables running) : IClassFixture<RunningReceivables>
{
    private readonly ReceivablesHost host = running.Host;

    [Fact]
    public async Task It_tells_what_stands_where_what_came_today_and_how_long_it_took()
    {
        host.Time.Now = ReceivablesHost.Now;
        var company = await host.OpenCompanyAsync();
        await company.DraftAsync();
        await company.SubmitAsync();
        await company.FollowAsync();
        (host.Authority.Stands, host.Authority.Rejects) = (AuthorityState.Decided, false);
        await company.FollowAsync(TimeSpan.FromSeconds(20));

        var before = await company.SendAsync(HttpMethod.Get, "issuing-dashboard");
        await Task.WhenAll(Folding.RunAsync(host.Services), Folding.RunAsync(host.Services));
        var dashboard = await company.SendAsync(HttpMethod.Get, "issuing-dashboard");

        dashboard.ToJsonString().ShouldBe(before.ToJsonString());
        ((int)dashboard["standing"]!["draft"]!, (int)dashboard["standing"]!["accepted"]!, (int)dashboard["standing"]!["submitted"]!).ShouldBe((1, 1, 0));
        ((int)dashboard["today"]!["submitted"]!, (int)dashboard["today"]!["accepted"]!).ShouldBe((1, 1));
        ((string)dashboard["secondsToAcceptance"]!, (string)dashboard["acceptanceRate"]!).ShouldBe(("20", "1"));
        dashboard["days"]!.AsArray().Count.ShouldBe(30);
        dashboard["days"]!.AsArray()[^1]!["day"]!.ToString().ShouldBe("2026-11-20");
    }

    [Fact]
    public async Task It_tells_what_the_program_does_next_and_whether_it_asks_by_itself()
    {
        host.Time.Now = ReceivablesHost.Now;
        var company = await host.OpenCompanyAsync();
        await company.DraftAsync();
        await company.SubmitAsync();

        var queue = (await company.SendAsync(HttpMethod.Get, "issuing-dashboard"))["queue"]!;
        await company.SendAsync(HttpMethod.Put, "settings/following", new { values = new { enabled = false } }, "\"0\"");

        ((int)queue["waiting"]!, (DateTimeOffset)queue["nextAt"]!, (bool)queue["isAsking"]!).ShouldBe((1, ReceivablesHost.Now, true));
        ((string)queue["connection"]!["name"]!, (bool)queue["connection"]!["isEnabled"]!).ShouldBe(("Hacienda", true));
        ((bool)(await company.SendAsync(HttpMethod.Get, "issuing-dashboard"))["queue"]!["isAsking"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task A_draft_thrown_away_is_not_counted_any_more()
    {
        var company = await host.OpenCompanyAsync();
        var draft = await company.DraftAsync();
        await company.SendAsync(HttpMethod.Delete, $"issued-documents/{draft}", ifMatch: "\"1\"");

        ((int)(await company.SendAsync(HttpMethod.Get, "issuing-dashboard"))["standing"]!["draft"]!).ShouldBe(0);
    }
}
