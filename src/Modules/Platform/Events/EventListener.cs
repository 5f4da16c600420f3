using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quittance.Platform.Batches;

namespace Quittance.Platform.Events;

/// <summary>Holds one connection that listens to PostgreSQL's notifications and rings the bell it is about.</summary>
internal sealed class EventListener(NpgsqlDataSource source, EventSignal signal, BatchSignal batches, ILogger<EventListener> logger) : BackgroundService
{
    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception lost) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(lost, "The notification connection was lost; it is opened again in {Delay}", Reconnect);
                await Task.Delay(Reconnect, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        connection.Notification += (_, notice) => BellFor(notice.Channel).Ring(CompanyOf(notice.Payload));
        await using (var listen = new NpgsqlCommand($"LISTEN {EventLog.Channel}; LISTEN {BatchBell.Channel}", connection))
            await listen.ExecuteNonQueryAsync(cancellation);
        signal.Ring(null);
        batches.Bells.Ring(null);
        while (!cancellation.IsCancellationRequested)
            await connection.WaitAsync(cancellation);
    }

    private EventSignal BellFor(string channel) => channel == BatchBell.Channel ? batches.Bells : signal;

    private static Guid? CompanyOf(string payload) =>
        Guid.TryParse(payload.Split(':')[0], out var companyId) ? companyId : null;
}
