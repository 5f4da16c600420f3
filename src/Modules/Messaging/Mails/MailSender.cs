using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Quittance.Messaging.Mails;

/// <summary>Sends what is due, one mail at a time. Any number of nodes may do so at once.</summary>
internal sealed class MailSender(IServiceScopeFactory scopes, IOptions<MailOptions> options, TimeProvider time, ILogger<MailSender> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsConfigured)
            return;
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await SendAllAsync(stoppingToken);
    }

    private async Task SendAllAsync(CancellationToken cancellation)
    {
        try
        {
            while (await SendNextAsync(cancellation))
            {
                // Until nothing is due.
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(failure, "Mails could not be looked for; they are looked for again in {Pause}", Pause);
        }
    }

    private async Task<bool> SendNextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SendMail>().NextAsync(cancellation);
    }
}
