namespace Quittance.Receivables.Tests;

/// <summary>A clock that stands still until the test moves it; timers run as ever.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
