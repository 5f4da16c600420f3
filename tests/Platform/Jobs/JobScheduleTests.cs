using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Platform.Tests.Jobs;

/// <summary>When a job comes back, also on the two days of the year on which the clock jumps.</summary>
public sealed class JobScheduleTests
{
    private static readonly TimeZoneInfo Budapest = TimeZoneInfo.FindSystemTimeZoneById("Europe/Budapest");

    [Theory]
    [InlineData("2026-06-10T00:30:00Z", "03:00", "2026-06-10T01:00:00Z")] // summer: two hours ahead of UTC
    [InlineData("2026-06-10T01:00:00Z", "03:00", "2026-06-11T01:00:00Z")] // at the very instant: the next day
    [InlineData("2026-12-10T01:30:00Z", "03:00", "2026-12-10T02:00:00Z")] // winter: one hour
    [InlineData("2026-06-09T22:30:00Z", "00:15", "2026-06-10T22:15:00Z")] // whose day it is decides the company's clock
    [InlineData("2026-12-31T23:30:00Z", "03:00", "2027-01-01T02:00:00Z")]
    public void A_daily_job_comes_at_its_time_on_the_companys_clock(string now, string at, string next) =>
        Daily(at, now).ShouldBe(Instant(next));

    [Fact]
    public void A_time_that_the_clock_jumps_over_in_spring_comes_once_an_hour_later() =>
        Following("02:30", "2026-03-28T12:00:00Z", 3).ShouldBe(
            [Instant("2026-03-29T01:30:00Z"), Instant("2026-03-30T00:30:00Z"), Instant("2026-03-31T00:30:00Z")]); // 03:30, then 02:30

    [Fact]
    public void A_time_that_the_clock_shows_twice_in_autumn_comes_once_the_first_time() =>
        Following("02:30", "2026-10-24T12:00:00Z", 3).ShouldBe(
            [Instant("2026-10-25T00:30:00Z"), Instant("2026-10-26T01:30:00Z"), Instant("2026-10-27T01:30:00Z")]);

    [Fact]
    public void Between_the_two_showings_in_autumn_it_does_not_come_again() =>
        Daily("02:30", "2026-10-25T01:10:00Z").ShouldBe(Instant("2026-10-26T01:30:00Z"));

    [Fact]
    public void Over_ten_years_of_any_zone_and_time_there_is_one_run_for_each_day()
    {
        string[] zones = ["Europe/Budapest", "America/Costa_Rica", "America/New_York", "America/Havana", "Australia/Lord_Howe", "Africa/Cairo", "Pacific/Chatham", "UTC"];
        foreach (var (zone, hour) in zones.SelectMany(zone => Enumerable.Range(0, 24).Select(hour => (TimeZoneInfo.FindSystemTimeZoneById(zone), hour))))
        {
            var schedule = JobSchedule.DailyAt(new TimeOnly(hour, 30));
            var (now, days) = (Instant("2026-01-01T00:00:00Z"), new List<DateOnly>());
            for (var run = 0; run < 3653; run++)
                days.Add(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now = schedule.Next(now, now, zone), zone).DateTime));

            days.Zip(days.Skip(1), (one, other) => other.DayNumber - one.DayNumber).ShouldAllBe(gap => gap == 1, $"{zone.Id} {hour}:30");
        }
    }

    [Theory]
    [InlineData("2026-06-10T10:00:00Z", "2026-06-10T10:01:00Z", "2026-06-10T10:15:00Z")]
    [InlineData("2026-06-10T10:00:00Z", "2026-06-10T10:15:00Z", "2026-06-10T10:30:00Z")]
    [InlineData("2026-06-10T10:00:00Z", "2026-06-11T10:01:00Z", "2026-06-11T10:15:00Z")] // a day missed is one run, and the beat is kept
    [InlineData("2026-06-10T10:20:00Z", "2026-06-10T10:01:00Z", "2026-06-10T10:20:00Z")]
    [InlineData("2026-03-29T00:45:00Z", "2026-03-29T00:50:00Z", "2026-03-29T01:00:00Z")] // the clock jumps; a pause does not
    public void A_job_with_a_pause_keeps_its_beat(string due, string now, string next) =>
        JobSchedule.Every(TimeSpan.FromMinutes(15)).Next(Instant(due), Instant(now), Budapest).ShouldBe(Instant(next));

    [Fact]
    public void A_pause_below_a_minute_is_none() => Should.Throw<ArgumentOutOfRangeException>(() => JobSchedule.Every(TimeSpan.FromSeconds(59)));

    private static DateTimeOffset Daily(string at, string now) => JobSchedule.DailyAt(TimeOnly.Parse(at, null)).Next(Instant(now), Instant(now), Budapest);

    private static List<DateTimeOffset> Following(string at, string now, int count)
    {
        var (schedule, last) = (JobSchedule.DailyAt(TimeOnly.Parse(at, null)), Instant(now));
        return [.. Enumerable.Range(0, count).Select(_ => last = schedule.Next(last, last, Budapest))];
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
