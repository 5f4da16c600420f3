using System.Web;
using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>Somebody looks through the audit trail: by kind, by text, by day, and takes what is left along.</summary>
public sealed class ActivityTests(EndToEndPostgres postgres, Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task The_log_is_narrowed_down_in_the_address_and_downloaded_as_it_is_shown(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address, scheme, width));
        await Chromium.WatchAsync(person.Page, $"activity-{scheme}-{width}", async () =>
        {
            await person.SetUpAsync();
            await InviteAsync(quittance);
            await person.Page.GotoAsync(new Uri(person.Page.Url).AbsolutePath + "/activity");
            var lines = person.Page.GetByRole(AriaRole.List, new() { Name = "Activity" }).GetByRole(AriaRole.Listitem);
            await Assertions.Expect(lines).ToHaveCountAsync(3);
            await Axe.ShouldFindNothingAsync(person.Page, $"activity {scheme} {width}");
            await SearchAsync(person, lines);
            await ByKindAsync(person, lines);
            await DownloadAsync(person);
            await FindNothingAsync(person, $"{scheme} {width}");
        });
    }

    private static async Task InviteAsync(QuittanceProcess quittance)
    {
        using var owner = new Browser(quittance.Address);
        (await owner.SignInAsync("owner@a.example")).EnsureSuccessStatusCode();
        var company = await owner.CompanyAsync();
        foreach (var name in (string[])["kovács.ágnes", "smith.john"])
            (await owner.PostAsync($"companies/{company}/invitations", new { name, email = $"{name.Replace("á", "a", StringComparison.Ordinal)}@a.example", role = "clerk" })).EnsureSuccessStatusCode();
    }

    /// <summary>With the keyboard alone.</summary>
    private static async Task SearchAsync(Person person, ILocator lines)
    {
        await person.Page.Keyboard.PressAsync("/");
        await person.Page.Keyboard.TypeAsync("smith");
        await Assertions.Expect(lines).ToHaveCountAsync(1);
        Query(person)["search"].ShouldBe("smith");
        await person.ClickAsync("Clear filters");
        await Assertions.Expect(lines).ToHaveCountAsync(3);
    }

    private static async Task ByKindAsync(Person person, ILocator lines)
    {
        await person.Page.GetByLabel("Kind of event").SelectOptionAsync("person.invited");
        await Assertions.Expect(lines).ToHaveCountAsync(2);
        await person.Page.GetByLabel("Who", new() { Exact = true }).SelectOptionAsync("First Owner");
        await Assertions.Expect(lines).ToHaveCountAsync(2);
        await person.Page.ReloadAsync();
        await Assertions.Expect(lines).ToHaveCountAsync(2);
        Query(person)["kind"].ShouldBe("person.invited");
    }

    private static async Task DownloadAsync(Person person)
    {
        await person.ClickAsync("Download");
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.Page.GetByRole(AriaRole.Menuitem, new() { Name = "CSV" }).ClickAsync());
        var rows = await File.ReadAllLinesAsync(await download.PathAsync());
        rows.Length.ShouldBe(3);
        rows[0].ShouldStartWith("sequence,occurredAt,kind,who");
    }

    private static async Task FindNothingAsync(Person person, string look)
    {
        await person.Page.GetByLabel("Until").FillAsync("2020-01-01");
        await person.Page.GetByText("No such events").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, $"no such events {look}");
    }

    private static System.Collections.Specialized.NameValueCollection Query(Person person) => HttpUtility.ParseQueryString(new Uri(person.Page.Url).Query);
}
