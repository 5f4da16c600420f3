using Microsoft.Playwright;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>What the program does by itself: a person sees when, runs it at once, looks back and pauses it.</summary>
public sealed class JobsTests(EndToEndPostgres postgres, Chromium chromium)
{
    private const string Jobs = "work/jobs";
    private const string Clean = "Remove retries that ended long ago";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_job_is_run_at_once_looked_back_at_and_paused(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        var person = new Person(await chromium.OpenAsync(quittance.Address, scheme, width));
        await Chromium.WatchAsync(person.Page, $"jobs-{scheme}-{width}", async () =>
        {
            await person.SetUpAsync();
            await person.Page.GotoAsync($"{new Uri(person.Page.Url).AbsolutePath}/{Jobs}");
            await person.Page.GetByRole(AriaRole.Link, new() { Name = Clean }).WaitForAsync();
            await Axe.ShouldFindNothingAsync(person.Page, $"jobs {scheme} {width}");
            await LookBackAsync(person, $"{scheme} {width}");
            await PauseAsync(person);
            await SeeTheServersAsync(person, $"{scheme} {width}");
        });
    }

    private static async Task LookBackAsync(Person person, string look)
    {
        await person.Page.GetByRole(AriaRole.Link, new() { Name = Clean }).ClickAsync();
        await person.Page.GetByText("It has not run yet").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, $"a job that never ran {look}");
        await person.ClickAsync($"Run now: {Clean}");
        var runs = person.Page.GetByRole(AriaRole.Table, new() { Name = "History" });
        await runs.GetByText("Done").WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, $"the history of a job {look}");
        await person.Page.GetByLabel("Outcome", new() { Exact = true }).SelectOptionAsync("failed");
        await person.Page.GetByText("No such runs").WaitForAsync();
    }

    private static async Task PauseAsync(Person person)
    {
        await person.ClickAsync($"Pause: {Clean}");
        await person.ClickAsync("Pause");
        await person.Page.GetByText("Paused by First Owner").WaitForAsync();
        await person.ClickAsync($"Resume: {Clean}");
        await person.Page.GetByText("Paused by First Owner").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private static async Task SeeTheServersAsync(Person person, string look)
    {
        await person.Page.GotoAsync("/system");
        var link = person.Page.GetByRole(AriaRole.Link, new() { Name = "Remove the history of jobs after 90 days" });
        await link.WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, $"the jobs of the server {look}");
        await link.ClickAsync();
        await person.Page.GetByRole(AriaRole.Heading, new() { Name = "History", Exact = true }).WaitForAsync();
        await Axe.ShouldFindNothingAsync(person.Page, $"a job of the server {look}");
    }
}
