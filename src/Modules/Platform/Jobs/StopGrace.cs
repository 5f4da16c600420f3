namespace Quittance.Platform.Jobs;

/// <summary>What a node has begun when it is asked to stop is not cut off at once: most of it ends by itself.</summary>
internal sealed class StopGrace : IDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource over;
    private readonly CancellationTokenRegistration stopping;

    public StopGrace(CancellationToken stop, TimeProvider time)
    {
        over = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        stopping = stop.Register(() => over.CancelAfter(Length));
    }

    /// <summary>Cancelled some seconds after the stop.</summary>
    public CancellationToken Over => over.Token;

    public void Dispose()
    {
        stopping.Dispose();
        over.Dispose();
    }
}
