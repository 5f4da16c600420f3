using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Retries;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Retries;

/// <summary>From the first failure to the end, with several workers, some of which die.</summary>
public sealed class RetryTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    private readonly TestClock clock = new();
    private readonly Outside outside = new();

    [Fact]
    public async Task What_failed_is_tried_again_when_it_is_due_and_ends_when_it_succeeds()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var id = await host.FailAsync(company);

        (await host.LookAsync(company)).ShouldBe(0, "it is not due yet");
        clock.Move(TimeSpan.FromMinutes(6));
        await host.LookAsync(company);

        outside.Calls.ShouldHaveSingleItem().ShouldSatisfyAllConditions(call => call.Number.ShouldBe(1), call => call.EarlierUnanswered.ShouldBeFalse());
        var shown = await host.ShowAsync(company, id);
        shown.Retry.State.ShouldBe(RetryState.Succeeded);
        shown.History.Select(one => (one.Number, one.Outcome)).ShouldBe([(0, AttemptOutcome.Failed), (1, AttemptOutcome.Succeeded)]);
        (await host.Platform.EventsAsync(company)).Select(one => one.Kind).ShouldContain("retry.succeeded");
    }

    [Fact]
    public async Task Each_failure_keeps_its_own_words_and_the_last_of_all_tells_the_managers_once()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var id = await host.FailAsync(company);

        for (var number = 1; number <= 7; number++)
        {
            outside.Failure = new OutsideCallException(FailureClass.Server, $"Failure {number}.");
            clock.Move(TimeSpan.FromDays(1));
            await host.LookAsync(company);
        }

        var shown = await host.ShowAsync(company, id);
        shown.Retry.State.ShouldBe(RetryState.Exhausted);
        shown.Retry.LastError.ShouldBe("Failure 5.");
        shown.History.Select(one => one.Error).ShouldBe(["The first try failed.", "Failure 1.", "Failure 2.", "Failure 3.", "Failure 4.", "Failure 5."]);
        outside.Notices.ShouldHaveSingleItem().Kind.ShouldBe("retry.exhausted");
    }

    [Fact]
    public async Task What_the_other_side_asks_for_is_a_lower_bound()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var id = await host.FailAsync(company);
        outside.Failure = new OutsideCallException(FailureClass.RateLimit, "Slow down.", TimeSpan.FromHours(3));

        clock.Move(TimeSpan.FromMinutes(6));
        await host.LookAsync(company);

        var shown = await host.ShowAsync(company, id);
        shown.Retry.NextAt!.Value.ShouldBeGreaterThanOrEqualTo(clock.GetUtcNow() + TimeSpan.FromHours(3));
        shown.History[^1].RetryAfterSeconds.ShouldBe(3 * 3600);
    }

    [Fact]
    public async Task Two_workers_make_each_attempt_once()
    {
        await using var one = Host();
        await using var other = Host();
        var company = await one.OpenCompanyAsync();
        for (var number = 0; number < 20; number++)
            await one.FailAsync(company);
        clock.Move(TimeSpan.FromMinutes(6));

        await Task.WhenAll(one.LookAsync(company), other.LookAsync(company), one.LookAsync(company), other.LookAsync(company));

        outside.Calls.Count.ShouldBe(20);
        outside.Calls.DistinctBy(call => call.RetryId).Count().ShouldBe(20);
    }

    [Fact]
    public async Task A_worker_that_dies_gives_it_back_and_the_next_is_told_that_an_answer_is_missing()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var id = await host.FailAsync(company);
        clock.Move(TimeSpan.FromMinutes(6));
        await host.TakeAndDieAsync(company, id);

        (await host.LookAsync(company)).ShouldBe(0, "the dead worker's time is not over");
        clock.Move(TimeSpan.FromSeconds(30));
        await host.LookAsync(company);

        outside.Calls.ShouldHaveSingleItem().ShouldSatisfyAllConditions(call => call.Number.ShouldBe(2), call => call.EarlierUnanswered.ShouldBeTrue());
        (await host.ShowAsync(company, id)).History.Select(one => one.Outcome)
            .ShouldBe([AttemptOutcome.Failed, AttemptOutcome.Unanswered, AttemptOutcome.Succeeded]);
    }

    [Fact]
    public async Task A_worker_that_lives_keeps_it_however_long_the_attempt_takes()
    {
        var hasty = new HastyClock();
        await using var host = new RetryHost(database.Database, hasty, outside);
        await using var other = new RetryHost(database.Database, hasty, outside);
        var company = await host.OpenCompanyAsync();
        var id = await host.FailAsync(company);
        hasty.Move(TimeSpan.FromMinutes(6));
        var answered = new TaskCompletionSource();
        outside.Meanwhile = () => answered.Task;
        var attempt = host.LookAsync(company);
        await Eventually.TrueAsync(() => !outside.Calls.IsEmpty);

        for (var beat = 0; beat < 15; beat++)
        {
            hasty.Move(TimeSpan.FromSeconds(25));
            await Eventually.TrueAsync(async () => (await host.ShowAsync(company, id)).Retry.InHand && await other.LookAsync(company) == 0);
        }
        answered.SetResult();
        await attempt;

        outside.Calls.Count.ShouldBe(1);
        (await host.ShowAsync(company, id)).Retry.State.ShouldBe(RetryState.Succeeded);
    }

    [Fact]
    public async Task A_failure_told_of_while_a_dead_worker_has_it_is_planned_at_once()
    {
        await using var host = Host();
        var (company, subject) = (await host.OpenCompanyAsync(), Guid.CreateVersion7());
        var id = await host.FailAsync(company, subject: subject);
        clock.Move(TimeSpan.FromMinutes(6));
        await host.TakeAndDieAsync(company, id);

        (await host.FailAsync(company, subject: subject)).ShouldBe(id);

        var shown = await host.ShowAsync(company, id);
        (shown.Retry.InHand, shown.Retry.NextAt >= clock.GetUtcNow() + TimeSpan.FromHours(1)).ShouldBe((false, true), "the dead worker's attempt counts, and this one");
        clock.Move(TimeSpan.FromHours(2));
        await host.LookAsync(company);
        (await host.ShowAsync(company, id)).History.Select(one => one.Outcome)
            .ShouldBe([AttemptOutcome.Failed, AttemptOutcome.Unanswered, AttemptOutcome.Failed, AttemptOutcome.Succeeded]);
    }

    [Fact]
    public async Task A_failure_told_of_during_an_attempt_is_not_ended_by_its_success()
    {
        await using var host = Host();
        var (company, subject) = (await host.OpenCompanyAsync(), Guid.CreateVersion7());
        var id = await host.FailAsync(company, subject: subject);
        clock.Move(TimeSpan.FromMinutes(6));
        outside.Meanwhile = () => host.FailAsync(company, subject: subject);

        await host.LookAsync(company);
        (await host.ShowAsync(company, id)).Retry.State.ShouldBe(RetryState.Waiting);
        outside.Meanwhile = () => Task.CompletedTask;
        clock.Move(TimeSpan.FromHours(2));
        await host.LookAsync(company);

        outside.Calls.Count.ShouldBe(2);
        (await host.ShowAsync(company, id)).Retry.State.ShouldBe(RetryState.Succeeded);
    }

    [Fact]
    public async Task What_was_given_up_and_fails_again_by_another_hand_is_tried_anew()
    {
        await using var host = Host();
        var (company, subject) = (await host.OpenCompanyAsync(), Guid.CreateVersion7());
        var id = await host.FailAsync(company, FailureClass.Validation, subject);

        (await host.FailAsync(company, subject: subject)).ShouldBe(id);
        clock.Move(TimeSpan.FromHours(2));
        await host.LookAsync(company);

        (await host.ShowAsync(company, id)).Retry.State.ShouldBe(RetryState.Succeeded);
    }

    [Fact]
    public async Task What_kills_every_worker_ends_all_the_same()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var id = await host.FailAsync(company);
        for (var death = 0; death < 5; death++)
        {
            clock.Move(TimeSpan.FromMinutes(6));
            await host.TakeAndDieAsync(company, id);
        }
        clock.Move(TakeRetry.Lease);
        await host.LookAsync(company);

        outside.Calls.ShouldBeEmpty();
        (await host.ShowAsync(company, id)).Retry.State.ShouldBe(RetryState.Exhausted);
        outside.Notices.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_operation_on_the_same_subject_has_one_open_entry()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var subject = Guid.CreateVersion7();

        (await host.FailAsync(company, subject: subject)).ShouldBe(await host.FailAsync(company, subject: subject));
    }

    [Fact]
    public async Task A_person_can_retry_what_was_given_up_and_the_history_says_who()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var id = await host.FailAsync(company, FailureClass.Validation);
        (await host.ShowAsync(company, id)).Retry.State.ShouldBe(RetryState.Exhausted);

        (await host.DecideAsync(company, RetryStep.RetryNow, id)).ShouldBeNull();
        await host.LookAsync(company);

        var shown = await host.ShowAsync(company, id);
        shown.Retry.State.ShouldBe(RetryState.Succeeded);
        shown.History[^1].AskedBy.ShouldBe("Ann");
    }

    [Fact]
    public async Task What_is_cancelled_or_resolved_is_let_go_of_and_not_tried_again()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var (cancelled, resolved) = (await host.FailAsync(company), await host.FailAsync(company));

        await host.DecideAsync(company, RetryStep.Cancel, cancelled);
        await host.DecideAsync(company, RetryStep.Resolve, resolved, "Told them by telephone.");
        clock.Move(TimeSpan.FromDays(1));
        await host.LookAsync(company);

        outside.Calls.ShouldBeEmpty();
        outside.Abandoned.Count.ShouldBe(2);
        (await host.ShowAsync(company, resolved)).Retry.Reason.ShouldBe("Told them by telephone.");
        (await host.DecideAsync(company, RetryStep.RetryNow, cancelled)).ShouldBe("PLT-RTY-002");
    }

    [Fact]
    public async Task What_is_in_hand_cannot_be_decided_about()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var id = await host.FailAsync(company);
        clock.Move(TimeSpan.FromMinutes(6));
        await host.TakeAndDieAsync(company, id);

        (await host.DecideAsync(company, RetryStep.RetryNow, id)).ShouldBe("PLT-RTY-001");
        (await host.DecideAsync(company, RetryStep.Cancel, id)).ShouldBe("PLT-RTY-001");
    }

    [Fact]
    public async Task Old_entries_are_removed_with_their_history_and_what_waits_stays()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var (givenUp, waiting) = (await host.FailAsync(company, FailureClass.NotFound), await host.FailAsync(company));
        clock.Move(TimeSpan.FromDays(31));

        (await host.InScopeAsync(company, services => services.GetRequiredKeyedService<IRecurringJob>("retries.clean").RunAsync(CancellationToken.None))).ShouldBe(1);

        outside.Abandoned.Count.ShouldBe(1);
        (await host.ShowAsync(company, waiting)).Retry.State.ShouldBe(RetryState.Waiting);
        (await Should.ThrowAsync<RefusalException>(() => host.ShowAsync(company, givenUp))).Error.Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Neither_with_the_filter_nor_without_it_does_another_companys_retry_show(bool ignoreFilter)
    {
        await using var host = Host();
        var (mine, theirs) = (await host.OpenCompanyAsync(), await host.OpenCompanyAsync());
        await host.FailAsync(mine);
        var foreign = await host.FailAsync(theirs);

        var owners = await host.Platform.InCompanyAsync(mine, services =>
        {
            IQueryable<Retry> retries = services.GetRequiredService<QuittanceDb>().Set<Retry>();
            return (ignoreFilter ? retries.IgnoreQueryFilters() : retries).Select(one => one.CompanyId).ToListAsync();
        });

        owners.ShouldBe([mine]);
        (await host.DecideAsync(mine, RetryStep.Cancel, foreign)).ShouldBe("PLT-REQ-404");
    }

    private RetryHost Host() => new(database.Database, clock, outside);

    /// <summary>Signs of life, given every ten seconds, come at once.</summary>
    private sealed class HastyClock : TestClock
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => period == TimeSpan.FromSeconds(10)
            ? base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20))
            : base.CreateTimer(callback, state, dueTime, period);
    }
}
