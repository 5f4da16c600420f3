using Quittance.Testing;

namespace Quittance.Capture.Tests.Readings;

/// <summary>A node that stops says nothing about the document it was reading.</summary>
public sealed class StoppedReadingTests(DatabasePerClass<CapturePostgres> database) : IClassFixture<DatabasePerClass<CapturePostgres>>
{
    [Fact]
    public async Task A_stop_costs_a_reading_none_of_its_attempts()
    {
        using var host = new CaptureHost(database.Database);
        var document = await host.RequestAsync();
        using var stop = new CancellationTokenSource();

        var reading = host.RunJobAsync(document, stop.Token);
        await Eventually.TrueAsync(async () => await CountAsync("Reading", 1) == 1);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => reading);

        (await CountAsync("Waiting", 0)).ShouldBe(1);

        Task<long> CountAsync(string state, int attempts) =>
            host.SqlAsync($"SELECT count(*) FROM capture.readings WHERE document_id = '{document}' AND state = '{state}' AND attempts = {attempts}");
    }
}
