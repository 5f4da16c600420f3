using System.Threading.RateLimiting;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Idempotency;

/// <summary>
/// Lets one request per key at the database, so that those who wait for the first hold no connection. Only within this
/// node: between nodes the key's row does the same (<see cref="KeptAnswers.ClaimAsync"/>).
/// </summary>
internal sealed class InFlight(TimeProvider time) : IAsyncDisposable
{
    /// <summary>How long a repeated request waits for the first one's answer before it is told to come again.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private const int MostWaiting = 1000;

    private readonly PartitionedRateLimiter<string> turns = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = MostWaiting }));

    /// <summary>The caller's turn with that key, until disposed.</summary>
    /// <exception cref="RefusalException">Others are still at work after <see cref="LongestWait"/>.</exception>
    public async Task<RateLimitLease> WaitAsync(string key, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var turn = await turns.AcquireAsync(key, permitCount: 1, either.Token);
            return turn.IsAcquired ? turn : throw new RefusalException(PlatformErrors.StillInFlight);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new RefusalException(PlatformErrors.StillInFlight);
        }
    }

    public ValueTask DisposeAsync() => turns.DisposeAsync();
}
