using Microsoft.Extensions.DependencyInjection;
using Quittance.Capture.Contracts;
using Quittance.Capture.Readings;
using Quittance.Testing;

namespace Quittance.Capture.Tests.Readings;

/// <summary>No document waits for ever: neither one that kills its readers nor one whose job was lost.</summary>
public sealed class LostReadingTests(DatabasePerClass<CapturePostgres> database) : IClassFixture<DatabasePerClass<CapturePostgres>>
{
    private const string Jobs = "SELECT count(*) FROM quartz.qrtz_triggers";

    [Fact]
    public async Task A_document_that_kills_its_reader_three_times_goes_to_a_person_with_the_reason()
    {
        using var host = new CaptureHost(database.Database);
        var document = await host.RequestAsync();
        for (var attempt = 0; attempt < DocumentReading.MostAttempts; attempt++)
            await Should.ThrowAsync<InvalidOperationException>(() => host.RunJobAsync(document));

        await host.RunJobAsync(document);

        var reading = await host.InCompanyAsync(services =>
            services.GetRequiredService<IReadings>().FindAsync(document, CancellationToken.None));
        reading!.Problem!.Code.ShouldBe("CAP-RDR-001");
        (await host.SqlAsync($"SELECT count(*) FROM platform.events WHERE subject_id = '{document}' AND data::jsonb->>'source' = 'none'")).ShouldBe(1, "the log says in a word how it was read");
    }

    [Fact]
    public async Task A_reading_whose_job_was_lost_is_enqueued_again_once_it_has_waited_too_long()
    {
        using var host = new CaptureHost(database.Database);
        await host.RequestAsync();
        var before = await host.SqlAsync(Jobs);

        host.Clock.Now += UnfinishedReadings.Patience - TimeSpan.FromMinutes(1);
        await host.SweepAsync();
        (await host.SqlAsync(Jobs)).ShouldBe(before);

        host.Clock.Now += TimeSpan.FromMinutes(2);
        await host.SweepAsync();
        await host.SweepAsync();
        (await host.SqlAsync(Jobs)).ShouldBe(before + 1);
    }
}
