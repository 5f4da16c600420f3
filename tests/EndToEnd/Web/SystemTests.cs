using Microsoft.Playwright;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>Whoever runs the server sees in the pages what it lacks.</summary>
public sealed class SystemTests(EndToEndPostgres postgres, Chromium chromium)
{
    [Fact]
    public async Task The_operator_sees_what_needs_an_eye_first_and_what_to_do()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address));
        await Chromium.WatchAsync(person.Page, "system", async () =>
        {
            await person.SetUpAsync();
            await person.GoAsync("System");
            var rows = person.Page.Locator("tr[data-check]");
            await rows.First.WaitForAsync();

            (await rows.First.InnerTextAsync()).ShouldContain("quittance db backup");
            (await person.Page.Locator("tr[data-check=database][data-state=ok]").InnerTextAsync()).ShouldContain("PostgreSQL");
            (await quittance.RunAsync("operator", "revoke", "owner@a.example")).ExitCode.ShouldBe(0);
            await person.Page.ReloadAsync();
            await person.Page.GetByText("Only an operator of this server").First.WaitForAsync();
            (await person.Page.GetByRole(AriaRole.Link, new() { Name = "System", Exact = true }).CountAsync()).ShouldBe(0);
        });
    }
}
