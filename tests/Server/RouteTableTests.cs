using System.Net;
using Quittance.Platform.Contracts.Access;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>Walks the server's own route table, so that no endpoint can be forgotten.</summary>
public sealed class RouteTableTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public void Every_route_of_a_company_demands_a_known_permission()
    {
        var routes = ApiRoute.AllOf(quittance.Server).Where(route => route.IsOfCompany).ToList();

        routes.Count.ShouldBeGreaterThan(8);
        routes.Where(route => !Permissions.All.Contains(route.Permission)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_reaches_a_company_route_without_signing_in()
    {
        using var visitor = quittance.NewBrowser();
        await cast.FirstAsync();

        foreach (var route in ApiRoute.AllOf(quittance.Server).Where(route => route.IsOfCompany))
            (await SendAsync(visitor, route, Belongings.Nothing)).ShouldBe(HttpStatusCode.Unauthorized, route.ToString());
    }

    [Fact]
    public async Task Every_route_of_another_company_answers_404_to_a_stranger()
    {
        var (owner, company) = await cast.FirstAsync();
        var (stranger, _) = await cast.StrangerAsync(owner, company);
        var things = await ThingsAsync(owner, company);

        foreach (var route in ApiRoute.AllOf(quittance.Server).Where(route => route.IsOfCompany))
            (await SendAsync(stranger, route, things.ValueOf)).ShouldBe(HttpStatusCode.NotFound, route.ToString());
    }

    [Fact]
    public async Task Every_id_of_another_company_answers_404_inside_ones_own()
    {
        var (owner, company) = await cast.FirstAsync();
        var (stranger, own) = await cast.StrangerAsync(owner, company);
        var things = await ThingsAsync(owner, company);
        var routes = ApiRoute.AllOf(quittance.Server).Where(route => route.IsOfCompany && route.Ids.Any()).ToList();

        routes.ShouldNotBeEmpty();
        foreach (var route in routes)
        {
            var status = await SendAsync(stranger, route, name => name == "companyId" ? own : things.ValueOf(name));
            status.ShouldBe(HttpStatusCode.NotFound, route.ToString());
        }
    }

    [Theory]
    [InlineData("manager")]
    [InlineData("approver")]
    [InlineData("clerk")]
    [InlineData("auditor")]
    public async Task A_role_is_let_through_exactly_where_the_table_says(string name)
    {
        var (owner, company) = await cast.FirstAsync();
        using var person = await cast.WithRoleAsync(owner, company, name);
        var role = Enum.Parse<Role>(name, ignoreCase: true);

        foreach (var route in ApiRoute.AllOf(quittance.Server).Where(route => route.IsOfCompany))
        {
            var status = await SendAsync(person, route, id => id == "companyId" ? company : Belongings.Nothing(id));
            (status == HttpStatusCode.Forbidden).ShouldBe(!role.Allows(route.Permission!), $"{name}: {route}");
        }
    }

    [Fact]
    public async Task A_route_of_the_server_itself_is_for_its_operators_alone()
    {
        var (owner, company) = await cast.FirstAsync();
        using var visitor = quittance.NewBrowser();
        using var mereOwner = await cast.WithRoleAsync(owner, company, "owner");
        var routes = ApiRoute.AllOf(quittance.Server).Where(route => route.IsForOperators).ToList();

        routes.ShouldNotBeEmpty();
        foreach (var route in routes)
        {
            (await SendAsync(visitor, route, Belongings.Nothing)).ShouldBe(HttpStatusCode.Unauthorized, route.ToString());
            (await SendAsync(mereOwner, route, Belongings.Nothing)).ShouldBe(HttpStatusCode.Forbidden, route.ToString());
            ((int)await SendAsync(owner, route, name => name == "job" ? "jobs.forget" : Belongings.Nothing(name))).ShouldBeInRange(200, 299, route.ToString());
        }
    }

    private async Task<Belongings> ThingsAsync(Browser owner, Guid company)
    {
        var things = await Belongings.OfAsync(owner, company);
        return things with
        {
            Retry = await quittance.FailAsync(company),
            Answer = await quittance.AnswerAsync(company, things.Issued),
            VendorDefault = await quittance.TeachAsync(company, things.Invoice),
        };
    }

    private static async Task<HttpStatusCode> SendAsync(Browser browser, ApiRoute route, Func<string, object> value)
    {
        using var answer = await browser.SendAsync(route.Method, route.PathFor(value), Bodies.For(route), "\"1\"", headersOnly: true);
        return answer.StatusCode;
    }
}
