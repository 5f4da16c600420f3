using System.Text.Json.Nodes;
using Quittance.Platform.Jobs;
using Quittance.Platform.Tests.Retries;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Jobs;

public sealed class RecurringJobTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    private readonly TestClock clock = new(); // noon of a day in May
    private readonly Chores chores = new();

    [Fact]
    public async Task A_daily_job_runs_at_its_time_in_the_companys_zone_and_is_noted()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        (await host.ShowAsync(company, RecurringHost.Daily)).NextAt.ShouldBe(At(7, 1, 0));

        clock.Move(At(7, 0, 59) - clock.GetUtcNow());
        await host.LookAsync(company);
        chores.Done.Count.ShouldBe(1, "only the one that comes back every 15 minutes");
        clock.Move(TimeSpan.FromMinutes(1));
        await host.LookAsync(company);

        var job = await host.ShowAsync(company, RecurringHost.Daily);
        (job.NextAt, job.Running, job.Failures).ShouldBe((At(8, 1, 0), false, 0));
        (job.Last!.Outcome, job.Last.Items, job.Last.StartedAt, job.Last.DueAt).ShouldBe((JobOutcome.Done, 7, At(7, 1, 0), At(7, 1, 0)));
        (job.Schedule.At, job.Schedule.TimeZone).ShouldBe((new TimeOnly(3, 0), "Europe/Budapest"));
    }

    [Fact]
    public async Task Runs_that_were_missed_are_made_up_for_once()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        clock.Move(TimeSpan.FromDays(5));

        await host.LookAsync(company);
        await host.LookAsync(company);

        (await host.RunsAsync(company, RecurringHost.Daily)).ShouldHaveSingleItem();
        (await host.RunsAsync(company, RecurringHost.Often)).ShouldHaveSingleItem();
        (await host.ShowAsync(company, RecurringHost.Often)).NextAt.ShouldBe(clock.GetUtcNow() + TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Managers_move_the_time_and_a_change_of_the_zone_moves_it_too()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();

        await host.SetAsync(company, "chores", new JsonObject { ["at"] = "18:30:00" });
        (await host.ShowAsync(company, RecurringHost.Daily)).NextAt.ShouldBe(At(6, 16, 30));

        await host.MoveAsync(company, "America/Costa_Rica");
        (await host.ShowAsync(company, RecurringHost.Daily)).NextAt.ShouldBe(At(7, 0, 30));
    }

    [Fact]
    public async Task Planning_again_leaves_what_was_missed_to_be_made_up_for()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        clock.Move(TimeSpan.FromDays(1));

        await host.PlanAsync(company);

        (await host.ShowAsync(company, RecurringHost.Daily)).NextAt.ShouldBe(At(7, 1, 0));
    }

    [Fact]
    public async Task Two_nodes_that_look_at_once_run_a_job_once()
    {
        await using var one = Host();
        await using var other = Host();
        var company = await one.OpenCompanyAsync();
        clock.Move(TimeSpan.FromDays(1));

        await Task.WhenAll(one.LookAsync(company), other.LookAsync(company), one.LookAsync(company), other.LookAsync(company));
        await one.LookAsync(company);

        (await one.RunsAsync(company, RecurringHost.Daily)).ShouldHaveSingleItem();
        (await one.RunsAsync(company, RecurringHost.Often)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task No_more_run_at_once_than_the_company_allows()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        await host.SetAsync(company, "jobs", new JsonObject { ["concurrency"] = 1 });
        clock.Move(TimeSpan.FromDays(1));

        (await host.TakeAndDieAsync(company)).ShouldBe(1);
        (await host.TakeAndDieAsync(company)).ShouldBe(0);

        await host.SetAsync(company, "jobs", new JsonObject { ["concurrency"] = 2 });
        (await host.TakeAndDieAsync(company)).ShouldBe(1);
    }

    [Fact]
    public async Task A_node_that_dies_leaves_no_run_running_and_its_run_comes_back_at_once()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        clock.Move(TimeSpan.FromMinutes(16));
        (await host.TakeAndDieAsync(company)).ShouldBe(1);
        (await host.ShowAsync(company, RecurringHost.Often)).Running.ShouldBeTrue();

        clock.Move(TakeJob.Lease);
        await host.LookAsync(company);

        var runs = await host.RunsAsync(company, RecurringHost.Often);
        runs.Select(run => run.Outcome).ShouldBe([JobOutcome.Done, JobOutcome.Interrupted], ignoreOrder: true);
        runs.ShouldAllBe(run => run.EndedAt != null);
    }

    [Fact]
    public async Task A_job_that_takes_its_node_down_each_time_waits_for_its_schedule_in_the_end()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        clock.Move(TimeSpan.FromMinutes(16));
        for (var death = 0; death < 4; death++)
        {
            (await host.TakeAndDieAsync(company)).ShouldBe(1);
            clock.Move(TakeJob.Lease);
        }

        (await host.TakeAndDieAsync(company)).ShouldBe(0);
        (await host.ShowAsync(company, RecurringHost.Often)).Failures.ShouldBe(4);
        chores.Notices.ShouldHaveSingleItem().Kind.ShouldBe("job.failed");
    }

    [Fact]
    public async Task A_run_that_a_stop_cuts_off_is_noted_as_interrupted_and_is_due_again()
    {
        var impatient = new ImpatientClock();
        await using var host = new RecurringHost(database.Database, impatient, chores);
        var company = await host.OpenCompanyAsync();
        impatient.Move(TimeSpan.FromMinutes(16));
        using var stop = new CancellationTokenSource();
        chores.Meanwhile = async token =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, token); // until the grace is over
        };

        await host.LookAsync(company, stop.Token);

        var job = await host.ShowAsync(company, RecurringHost.Often);
        (job.Last!.Outcome, job.NextAt <= impatient.GetUtcNow(), job.Running).ShouldBe((JobOutcome.Interrupted, true, false));
    }

    private RecurringHost Host() => new(database.Database, clock, chores);

    /// <summary>A stop's ten seconds of grace are over at once.</summary>
    private sealed class ImpatientClock : TestClock
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == TimeSpan.FromSeconds(10) ? TimeSpan.Zero : dueTime, period);
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2030, 5, day, hour, minute, 0, TimeSpan.Zero);
}
