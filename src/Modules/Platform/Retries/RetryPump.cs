using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Quittance.Platform.Retries;

/// <summary>Tries again what is due, in all companies. Any number of nodes may do so at once.</summary>
internal sealed class RetryPump(IServiceScopeFactory scopes, RunRetry run, TimeProvider time, ILogger<RetryPump> logger) : BackgroundService
{
    private const int Most = 20;
    private const int AtOnce = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TryAllAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Retries could not be looked for; they are looked for again in {Pause}", Pause);
            }
        }
    }

    private async Task TryAllAsync(CancellationToken cancellation)
    {
        while (await FindAsync(cancellation) is { Count: > 0 } due)
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (one, token) => await run.HandleAsync(one.CompanyId, one.Id, token));
    }

    private async Task<IReadOnlyList<DueRetries.Due>> FindAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DueRetries>().FindAsync(Most, cancellation);
    }
}
