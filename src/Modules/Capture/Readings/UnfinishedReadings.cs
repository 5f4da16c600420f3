using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Capture.Readings;

/// <summary>
/// Looks after documents whose job was lost: one that has waited longer than any reading may take is enqueued again. Its
/// attempts still count, so that it ends as a reading or as a reasoned 'needs entry'.
/// </summary>
internal sealed class UnfinishedReadings(IServiceScopeFactory scopes, TimeProvider time, ILogger<UnfinishedReadings> logger) : BackgroundService
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Unfinished readings could not be looked for; they are looked for again in {Pause}", Pause);
            }
        }
    }

    internal async Task SweepAsync(CancellationToken cancellation)
    {
        await using var all = scopes.CreateAsyncScope();
        foreach (var company in await all.ServiceProvider.GetRequiredService<IAllCompanies>().ListAsync(cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company.Id, Actor.System);
            var work = scope.ServiceProvider.GetRequiredService<Work>();
            await work.RunAsync(token => EnqueueAgainAsync(scope.ServiceProvider, token), cancellation);
        }
    }

    private async Task EnqueueAgainAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var tooOld = now - Patience;
        var lost = await services.GetRequiredService<QuittanceDb>().Set<DocumentReading>()
            .Where(reading => reading.State != ReadingState.Done && reading.RequestedAt < tooOld)
            .ToListAsync(cancellation);
        foreach (var reading in lost)
        {
            reading.RequestedAt = now;
            services.GetRequiredService<IJobs>().Enqueue<ReadDocument>(reading.DocumentId);
        }
    }
}
