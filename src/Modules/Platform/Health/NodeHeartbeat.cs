using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Quittance.Platform.Health;

/// <summary>Says every few seconds that this node lives, and that it leaves when it stops in order.</summary>
internal sealed class NodeHeartbeat(Nodes nodes, TimeProvider time, ILogger<NodeHeartbeat> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            await TryAsync(nodes.BeatAsync, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(nodes.LeaveAsync, cancellationToken);
    }

    /// <summary>A beat that is missed costs nothing; the next one tells all.</summary>
    private async Task TryAsync(Func<CancellationToken, Task> step, CancellationToken cancellation)
    {
        try
        {
            await step(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning(failure, "This node could not be noted in the register of nodes");
        }
    }
}
