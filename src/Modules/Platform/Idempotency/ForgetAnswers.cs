using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Quittance.Platform.Idempotency;

/// <summary>Sweeps kept answers once an hour. Every node may do it: deleting twice deletes nothing.</summary>
internal sealed class ForgetAnswers(IServiceScopeFactory scopes, TimeProvider time, ILogger<ForgetAnswers> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pulse = new PeriodicTimer(Pause, time);
        while (await pulse.WaitForNextTickAsync(stoppingToken))
            await ForgetAsync(stoppingToken);
    }

    /// <summary>A sweep that fails is only late: the next one takes what it left.</summary>
    private async Task ForgetAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<KeptAnswers>().ForgetAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "Kept answers could not be swept");
        }
    }
}
