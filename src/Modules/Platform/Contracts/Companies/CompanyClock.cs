namespace Quittance.Platform.Contracts.Companies;

/// <summary>Days and hours on the clock of a company, also on the days on which it jumps.</summary>
public static class CompanyClock
{
    /// <summary>The company's time zone.</summary>
    public static async Task<TimeZoneInfo> ZoneAsync(this ICurrentCompany company, CancellationToken cancellation) =>
        TimeZoneInfo.FindSystemTimeZoneById((await company.SettingsAsync(cancellation)).TimeZone);

    /// <summary>The day that the clock shows at an instant.</summary>
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>
    /// What a time on the clock is in UTC. A time that it shows twice is the first of the two. One that it jumps over gets the offset from
    /// before the jump, which makes it that much later on the new clock.
    /// </summary>
    public static DateTimeOffset InstantOf(this TimeZoneInfo zone, DateTime local)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
