using Microsoft.Extensions.Logging;

namespace Quittance.Platform.Contracts.Jobs;

/// <summary>
/// Says again and again that something is still going on, so that its claim may be short: what a dead node held is soon anybody's. A beat
/// that fails is logged and tried again at the next; it must not cost the work it stands for.
/// </summary>
public sealed class Heartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly string of;
    private readonly Func<CancellationToken, Task> beat;
    private readonly ILogger logger;
    private readonly Task beating;

    /// <summary>Begins to beat.</summary>
    /// <param name="of">What goes on, for the log, such as <c>batch 0197…</c>.</param>
    /// <param name="pause">Between two beats; a third of the claim leaves room for two that fail.</param>
    /// <param name="beat">Renews the claim.</param>
    /// <param name="logger">Is told of beats that failed.</param>
    /// <param name="time">The clock.</param>
    public Heartbeat(string of, TimeSpan pause, Func<CancellationToken, Task> beat, ILogger logger, TimeProvider time)
    {
        (this.of, this.beat, this.logger) = (of, beat, logger);
        beating = BeatAsync(new PeriodicTimer(pause, time));
    }

    /// <summary>Ends it; a beat that is under way is cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await beating;
        ended.Dispose();
    }

    private async Task BeatAsync(PeriodicTimer timer)
    {
        using (timer)
        {
            try
            {
                while (await timer.WaitForNextTickAsync(ended.Token))
                    await OnceAsync();
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                // What it stood for is over.
            }
        }
    }

    private async Task OnceAsync()
    {
        try
        {
            await beat(ended.Token);
        }
        catch (Exception failure) when (!ended.IsCancellationRequested)
        {
            logger.LogWarning(failure, "The claim on {What} could not be renewed; it is tried again", of);
        }
    }
}
