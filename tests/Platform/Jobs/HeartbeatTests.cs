using Microsoft.Extensions.Logging.Abstractions;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Jobs;

/// <summary>Signs of life of something that takes long.</summary>
public sealed class HeartbeatTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task A_beat_that_fails_is_tried_again_and_costs_nothing()
    {
        var beats = 0;
        await using var heart = Start(_ => ++beats == 1 ? throw new TimeoutException("The database is away.") : Task.CompletedTask);

        await Eventually.TrueAsync(() => beats > 2);
    }

    [Fact]
    public async Task Its_end_cuts_off_a_beat_that_hangs()
    {
        var begun = new TaskCompletionSource();
        var heart = Start(ended =>
        {
            begun.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, ended);
        });
        await begun.Task;

        await heart.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static Heartbeat Start(Func<CancellationToken, Task> beat) => new("a test", Pause, beat, NullLogger.Instance, TimeProvider.System);
}
