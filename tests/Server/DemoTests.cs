using Quittance.Server.Demo;

namespace Quittance.Server.Tests;

public sealed class DemoTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    [Fact]
    public async Task The_demo_company_has_the_tax_id_that_its_samples_are_billed_to()
    {
        (await DemoCompany.CreateAsync(quittance.Address, sandbox: null, TestContext.Current.CancellationToken)).ShouldBeTrue();
        using var owner = quittance.NewBrowser();
        (await owner.SignInAsync(DemoCompany.People[0], DemoCompany.Password)).EnsureSuccessStatusCode();

        var company = await owner.JsonAsync($"companies/{await owner.CompanyAsync()}");

        company.GetProperty("taxId").GetString().ShouldBe("32719044-2-43");
        company.GetProperty("name").GetString().ShouldBe("Quittance Demo Kft.");
    }
}
