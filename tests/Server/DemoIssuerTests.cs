using Quittance.Server.Demo;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>With a sandbox there is a second company, and what it issues goes all the way to the authority's answer.</summary>
public sealed class DemoIssuerTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    [Fact]
    public async Task The_demo_issuer_has_documents_accepted_some_rejected_and_a_draft()
    {
        (await DemoCompany.CreateAsync(quittance.Address, quittance.Sandbox.Address, TestContext.Current.CancellationToken)).ShouldBeTrue();
        using var owner = quittance.NewBrowser();
        (await owner.SignInAsync(DemoCompany.People[0], DemoCompany.Password)).EnsureSuccessStatusCode();
        var companies = (await owner.SessionAsync()).GetProperty("companies").EnumerateArray();
        var issuer = companies.Single(company => company.GetProperty("name").GetString() == "Quittance Demo S.A.").GetProperty("id").GetGuid();

        await Eventually.TrueAsync(async () => await CountAsync(owner, issuer, "accepted") + await CountAsync(owner, issuer, "rejected") == 12, TimeSpan.FromMinutes(1));

        (await CountAsync(owner, issuer, "rejected"), await CountAsync(owner, issuer, "draft")).ShouldBe((2, 1));
    }

    private static async Task<int> CountAsync(Browser owner, Guid company, string state) =>
        (await owner.JsonAsync($"companies/{company}/issued-documents?limit=1&state={state}")).GetProperty("total").GetInt32();
}
