namespace Quittance.Connectors.Tests;

/// <summary>A clock that a test turns; its timers are real, so that what waits on the wire still ends.</summary>
internal sealed class TestClock : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
