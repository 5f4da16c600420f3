using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Retries;

/// <summary>Cleans the retries of every company, every hour: a server that is restarted each day must come to it too.</summary>
internal sealed class OldRetries(IServiceScopeFactory scopes, TimeProvider time, ILogger<OldRetries> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Old retries could not be cleaned; it is tried again in {Pause}", Pause);
            }
        }
    }

    private async Task CleanAsync(CancellationToken cancellation)
    {
        await using var all = scopes.CreateAsyncScope();
        foreach (var company in await all.ServiceProvider.GetRequiredService<IAllCompanies>().ListAsync(cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company.Id, Actor.System);
            await scope.ServiceProvider.GetRequiredService<CleanRetries>().HandleAsync(cancellation);
        }
    }
}
