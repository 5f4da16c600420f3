using FsCheck;
using FsCheck.Fluent;
using Quittance.Kernel.Errors;
using Quittance.Platform.Retries;

namespace Quittance.Platform.Tests.Retries;

public sealed class RetryScheduleTests
{
    private static readonly RetrySettings Usual = new();

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 15)]
    [InlineData(3, 60)]
    [InlineData(4, 240)]
    [InlineData(5, 720)]
    public void The_waits_grow(int number, int minutes) =>
        Delay(FailureClass.Transient, number).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData(FailureClass.Transient, 5)]
    [InlineData(FailureClass.Unknown, 5)]
    [InlineData(FailureClass.RateLimit, 10)]
    [InlineData(FailureClass.Network, 7.5)]
    [InlineData(FailureClass.Server, 7.5)]
    [InlineData(FailureClass.Auth, 15)]
    public void Each_class_has_its_factor(FailureClass failure, double minutes) =>
        Delay(failure, 1).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData(FailureClass.Validation)]
    [InlineData(FailureClass.NotFound)]
    public void What_was_refused_is_not_tried_again_unless_the_settings_say_so(FailureClass failure)
    {
        Delay(failure, 1).ShouldBeNull();
        Delay(failure, 1, Usual with { RetryRefused = true }).ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void After_the_maximum_there_is_no_further_attempt() => Delay(FailureClass.Transient, 6).ShouldBeNull();

    [Fact]
    public void With_a_larger_maximum_the_last_wait_repeats() =>
        RetrySchedule.Delay(Usual, Failure(FailureClass.Transient), 9, 10, chance: 0).ShouldBe(TimeSpan.FromHours(12));

    [Fact]
    public void It_never_comes_sooner_than_the_schedule_or_the_other_side_says_and_never_later_than_the_jitter_allows()
    {
        var classes = Gen.Elements(Enum.GetValues<FailureClass>().Where(one => one is not (FailureClass.Validation or FailureClass.NotFound)).ToArray());
        var cases = from failure in classes
                    from number in Gen.Choose(1, 5)
                    from asked in Gen.Choose(0, 2_000_000)
                    from percent in Gen.Choose(0, 100)
                    from chance in Gen.Choose(0, 1000)
                    select (failure, number, Asked: TimeSpan.FromSeconds(asked), percent, Chance: chance / 1000.0);

        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var settings = Usual with { JitterPercent = one.percent };
            var least = Max(Delay(one.failure, one.number)!.Value, Min(one.Asked, RetrySchedule.LongestAsked));
            var delay = RetrySchedule.Delay(settings, Failure(one.failure, one.Asked), one.number, 5, one.Chance)!.Value;
            return delay >= least && delay <= least * (1 + one.percent / 100.0) + TimeSpan.FromTicks(1);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Usual.Problems().ShouldBeEmpty();
        (Usual with { Maximum = -1, ThirdDelay = TimeSpan.Zero, AuthFactor = 0, JitterPercent = 101, KeepDays = 0 })
            .Problems().Select(problem => problem.Path).ShouldBe(["maximum", "thirdDelay", "authFactor", "jitterPercent", "keepDays"]);
    }

    private static TimeSpan? Delay(FailureClass failure, int number, RetrySettings? settings = null) =>
        RetrySchedule.Delay(settings ?? Usual, Failure(failure), number, 5, chance: 0);

    private static OutsideCallException Failure(FailureClass failure, TimeSpan? asked = null) => new(failure, "It failed.", asked);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
