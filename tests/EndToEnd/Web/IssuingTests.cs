using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>A company issues with the web pages: set up, write, submit, see it accepted; be rejected and replace; be warned of the key's end.</summary>
public sealed class IssuingTests(EndToEndPostgres postgres, Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task A_document_is_written_submitted_and_accepted(ColorScheme scheme, int width)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var sandbox = await TestSandbox.StartAsync();
        await using var quittance = new QuittanceProcess(database, sandbox);
        await quittance.StartAsync();
        using var taxpayer = new TestTaxpayer();
        var issuing = new IssuingPages(new Person(await chromium.OpenAsync(quittance.Address, scheme, width)));
        await Chromium.WatchAsync(issuing.Page, $"issuing-{scheme}-{width}", async () =>
        {
            await issuing.BeginAsync();
            await issuing.SeeFirstStepsAsync();
            await IssuingPages.AddConnectionAsync(quittance, sandbox, taxpayer);
            await issuing.EnterIssuerAsync(taxpayer);
            await issuing.UploadKeyAsync(taxpayer);
            await issuing.WriteAsync();
            await issuing.SubmitFromEditorAsync();
            await issuing.SeeAcceptedAsync();
            await issuing.SeeListAndAnswersAsync();
            await issuing.SeeAdviceAsync(sandbox);
            await issuing.ImportAsync();
        });
    }

    [Fact]
    public async Task A_rejection_is_read_in_plain_words_and_replaced_while_the_dashboard_follows()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var sandbox = await TestSandbox.StartAsync();
        await using var quittance = new QuittanceProcess(database, sandbox);
        await quittance.StartAsync();
        using var taxpayer = new TestTaxpayer();
        var issuing = new IssuingPages(new Person(await chromium.OpenAsync(quittance.Address)));
        await Chromium.WatchAsync(issuing.Page, "issuing-rejection", async () =>
        {
            await issuing.SetUpAllAsync(quittance, sandbox, taxpayer);
            await sandbox.SteerHaciendaAsync(new { nextRejections = 1 });
            await issuing.WriteAsync();
            var dashboard = await issuing.OpenDashboardAsync();
            await dashboard.SeeTodayAsync("Rejected", 0);
            await issuing.SubmitFromEditorAsync();
            await issuing.SeeRejectedAsync();
            await dashboard.SeeTodayAsync("Rejected", 1);
            await issuing.ReplaceAsync();
            await issuing.SeeAcceptedAsync();
            await dashboard.SeeOneOfEachAsync();
            await dashboard.SeeStatisticsAsync();
        });
        var documents = await sandbox.HaciendaDocumentsAsync();
        documents.Select(document => document.GetProperty("state").GetString()).Order(StringComparer.Ordinal).ShouldBe(["aceptado", "rechazado"]);
        documents.Select(document => document.GetProperty("clave").GetString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_end_of_a_key_is_told_in_time()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var sandbox = await TestSandbox.StartAsync();
        await using var quittance = new QuittanceProcess(database, sandbox);
        await quittance.StartAsync();
        using var ending = new TestTaxpayer(daysLeft: 12);
        using var lasting = new TestTaxpayer();
        var issuing = new IssuingPages(new Person(await chromium.OpenAsync(quittance.Address)));
        await Chromium.WatchAsync(issuing.Page, "issuing-expiry", async () =>
        {
            await issuing.BeginAsync();
            await IssuingPages.AddConnectionAsync(quittance, sandbox, ending);
            await issuing.EnterIssuerAsync(ending);
            await issuing.BeRefusedWithoutKeyAsync();
            await issuing.GoToSettingsAsync();
            await issuing.UploadKeyAsync(ending);
            await issuing.SeeKeyWarningAsync("The key expires in 11 days");
            await issuing.GoToSettingsAsync();
            await issuing.UploadKeyAsync(lasting);
            await issuing.SeeNoKeyWarningAsync();
        });
    }
}
