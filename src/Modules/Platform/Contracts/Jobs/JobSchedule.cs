using System.Globalization;
using Quittance.Platform.Contracts.Companies;

namespace Quittance.Platform.Contracts.Jobs;

/// <summary>When a job comes back: each day at a time, or after a pause.</summary>
public sealed record JobSchedule
{
    private JobSchedule(TimeOnly? at, TimeSpan? pause) => (At, Pause) = (at, pause);

    /// <summary>The time of day, on the company's clock; null when it comes back after a pause.</summary>
    public TimeOnly? At { get; }

    /// <summary>From one run to the next; null when it has its time of day.</summary>
    public TimeSpan? Pause { get; }

    /// <summary>
    /// Each day at that time of the company's clock, once: a time that the clock jumps over in spring comes an hour later, and of one
    /// that it shows twice in autumn the first is meant.
    /// </summary>
    public static JobSchedule DailyAt(TimeOnly time) => new(time, null);

    /// <summary>Again and again after that long, a minute at least.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than a minute.</exception>
    public static JobSchedule Every(TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pause, TimeSpan.FromMinutes(1));
        return new(null, pause);
    }

    /// <summary>The first instant after <paramref name="now"/>; of runs that were missed only that one is made up for which is due already.</summary>
    internal DateTimeOffset Next(DateTimeOffset due, DateTimeOffset now, TimeZoneInfo zone) => At is { } at ? NextAt(at, now, zone) : NextAfter(due, now, Pause!.Value);

    /// <summary>What the next run depends on.</summary>
    internal string Text(TimeZoneInfo zone) => At is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"daily {at:HH:mm:ss} {zone.Id}")
        : string.Create(CultureInfo.InvariantCulture, $"every {Pause:c}");

    /// <summary>Keeps its beat, so that jobs that began apart stay apart.</summary>
    private static DateTimeOffset NextAfter(DateTimeOffset due, DateTimeOffset now, TimeSpan pause) =>
        due > now ? due : due + pause * (Math.Floor((now - due) / pause) + 1);

    /// <summary>From the day before: the clock may jump over a midnight.</summary>
    private static DateTimeOffset NextAt(TimeOnly at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = zone.DayOf(now);
        return Enumerable.Range(-1, 4).Select(day => zone.InstantOf(today.AddDays(day).ToDateTime(at))).First(instant => instant > now);
    }
}
