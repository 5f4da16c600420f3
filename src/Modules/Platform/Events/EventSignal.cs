using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Quittance.Platform.Events;

/// <summary>
/// In-process bell: the listener rings it when any node appends, and whoever waits (readers, live streams) looks again.
/// A missed ring costs time, never an event: everyone reads from a position.
/// </summary>
internal sealed class EventSignal
{
    private readonly ConcurrentDictionary<Bell, byte> bells = new();

    public Bell Subscribe(Guid? companyId)
    {
        var bell = new Bell(this, companyId);
        bells.TryAdd(bell, 0);
        return bell;
    }

    /// <summary>Rings for one company, or for all when it is not known which.</summary>
    public void Ring(Guid? companyId)
    {
        foreach (var bell in bells.Keys.Where(b => companyId is null || b.CompanyId is null || b.CompanyId == companyId))
            bell.Ring();
    }

    internal sealed class Bell(EventSignal signal, Guid? companyId) : IDisposable
    {
        private readonly Channel<bool> rings = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public Guid? CompanyId => companyId;

        public void Ring() => rings.Writer.TryWrite(true);

        /// <summary>Waits for a ring, or for <paramref name="atMost"/>.</summary>
        public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(atMost);
            try
            {
                await rings.Reader.ReadAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // The wait is over: look again even though nobody rang.
            }
        }

        public void Dispose() => signal.bells.TryRemove(this, out _);
    }
}
