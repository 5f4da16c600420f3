namespace Quittance.Platform.Companies;

/// <summary>What a time on somebody's clock is in UTC, also on the days on which the clock jumps.</summary>
internal static class LocalTimes
{
    /// <summary>
    /// A time that the clock shows twice is the first of the two. One that it jumps over gets the offset from before the jump,
    /// which makes it that much later on the new clock.
    /// </summary>
    public static DateTimeOffset InstantOf(this TimeZoneInfo zone, DateTime local)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
