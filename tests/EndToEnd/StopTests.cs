using Npgsql;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>A server that is asked to stop under load: gone in time, and nothing of what it was doing is lost or counted against it.</summary>
public sealed class StopTests(EndToEndPostgres postgres, ITestOutputHelper output)
{
    private const int Items = 1000, Files = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_stop_under_load_is_done_in_thirty_seconds_and_gives_back_what_it_cannot_finish()
    {
        using var tool = new HeldTool();
        await using var database = await postgres.CreateDatabaseAsync();
        await using var ledger = new BatchLedger(database);
        await using var quittance = new QuittanceProcess(database) { Settings = tool.Settings };
        await quittance.StartAsync();
        using var owner = new Browser(quittance.Address);
        var company = await BatchCrashTests.OpenCompanyAsync(owner);
        var stream = owner.GetAsync($"companies/{company}/events/stream");
        var batch = await LoadAsync(owner, company, ledger, tool);

        await StopAsync(quittance, tool);
        (await stream).IsSuccessStatusCode.ShouldBeTrue(); // ended in order, not torn
        (await ledger.ReadingsAsync(company)).ShouldBe("Waiting 0, Waiting 0");
        (await ledger.ProcessedAsync(batch)).ShouldBeLessThan(Items, "the batch was over before the stop, so the run shows nothing");

        tool.LetGo();
        await quittance.StartAsync();
        await Eventually.TrueAsync(async () => await ledger.StateAsync(batch) == "Completed", TimeSpan.FromMinutes(5));
        await Eventually.TrueAsync(async () => await ledger.ReadingsAsync(company) == "Done 1, Done 1", TimeSpan.FromMinutes(2));
        await ShouldBeExactAsync(ledger, batch);
    }

    [Fact]
    public async Task A_stop_in_order_leaves_no_scheduler_that_the_next_start_takes_for_failed()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        await Eventually.TrueAsync(async () => await SchedulersAsync(database) == 1);

        (await quittance.StopAsync()).ExitCode.ShouldBe(0);

        (await SchedulersAsync(database)).ShouldBe(0);
    }

    private static async Task<long> SchedulersAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM quartz.qrtz_scheduler_state");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<Guid> LoadAsync(Browser owner, Guid company, BatchLedger ledger, HeldTool tool)
    {
        await ledger.AddInvoicesAsync(company, Items);
        using var form = new MultipartFormDataContent();
        foreach (var number in Enumerable.Range(1, Files))
            form.Add(new ByteArrayContent(Samples.Pdf(number)), "files", $"paper-{number}.pdf");
        (await owner.PostAsync($"companies/{company}/invoices", form)).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(() => tool.Running == Files);
        var batch = await BatchCrashTests.StartAsync(owner, company, Items);
        await Eventually.TrueAsync(async () => await ledger.ProcessedAsync(batch) > 10);
        return batch;
    }

    private async Task StopAsync(QuittanceProcess quittance, HeldTool tool)
    {
        var (exitCode, took) = await quittance.StopAsync();
        output.WriteLine($"Stopped after {took}");
        exitCode.ShouldBe(0);
        took.ShouldBeLessThan(Limit);
        tool.Running.ShouldBe(0);
    }

    private async Task ShouldBeExactAsync(BatchLedger ledger, Guid batch)
    {
        var figures = await ledger.FiguresAsync(batch);
        output.WriteLine($"{figures}");
        (figures.Succeeded, figures.Failed, figures.InvoicesHeld, figures.Events).ShouldBe((Items, 0, Items, Items));
        figures.MostAttempts.ShouldBe(1);
    }
}
