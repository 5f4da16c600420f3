using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Jobs;
using Quittance.Platform.Tests.Retries;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Jobs;

/// <summary>Jobs that fail, that people run and pause, and whose they are.</summary>
public sealed class FailingJobTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    private readonly TestClock clock = new();
    private readonly Chores chores = new();

    [Fact]
    public async Task What_fails_is_tried_again_three_times_and_then_the_managers_are_told_once()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        chores.Failure = new OutsideCallException(FailureClass.Server, "The other side is down.");
        clock.Move(TimeSpan.FromDays(1));
        foreach (var minutes in (int[])[0, 1, 5, 15])
        {
            clock.Move(TimeSpan.FromMinutes(minutes));
            await host.LookAsync(company);
        }

        var job = await host.ShowAsync(company, RecurringHost.Daily);
        (job.Failures, job.Last!.Outcome, job.Last.Error).ShouldBe((4, JobOutcome.Failed, "The other side is down."));
        job.NextAt!.Value.ShouldBe(new DateTimeOffset(2030, 5, 8, 1, 0, 0, TimeSpan.Zero), "it waits for its schedule");
        chores.Notices.Count(notice => notice.Words["name"] == RecurringHost.Daily).ShouldBe(1);
    }

    [Fact]
    public async Task A_good_run_ends_a_row_of_failures()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        (chores.Failure, clock.Now) = (new InvalidOperationException("secret of ours"), clock.Now + TimeSpan.FromMinutes(16));
        await host.LookAsync(company);
        (await host.ShowAsync(company, RecurringHost.Often)).Last!.Error.ShouldBe("Something went wrong on our side; the log says what.");

        (chores.Failure, clock.Now) = (null, clock.Now + TimeSpan.FromMinutes(1));
        await host.LookAsync(company);

        (await host.ShowAsync(company, RecurringHost.Often)).Failures.ShouldBe(0);
    }

    [Fact]
    public async Task A_person_runs_a_job_at_once_and_the_history_says_who()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();

        await host.ChangeAsync(company, change => change.RunNowAsync(RecurringHost.Daily, CancellationToken.None));
        (await RefusedAsync(host, company, change => change.RunNowAsync(RecurringHost.Daily, CancellationToken.None))).ShouldBe("PLT-JOB-003");
        await host.LookAsync(company);

        (await host.RunsAsync(company, RecurringHost.Daily)).ShouldHaveSingleItem().AskedByName.ShouldBe("Ann");
        (await host.ShowAsync(company, RecurringHost.Daily)).AskedByName.ShouldBeNull();
        (await host.Platform.EventsAsync(company)).ShouldContain(e => e.Kind == "job.asked");
    }

    [Fact]
    public async Task A_job_that_runs_is_not_run_again_beside_itself()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        clock.Move(TimeSpan.FromMinutes(16));
        await host.TakeAndDieAsync(company);

        (await RefusedAsync(host, company, change => change.RunNowAsync(RecurringHost.Often, CancellationToken.None))).ShouldBe("PLT-JOB-001");
    }

    [Fact]
    public async Task A_paused_job_does_not_come_back_until_it_is_resumed()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        await host.ChangeAsync(company, change => change.PauseAsync(RecurringHost.Daily, CancellationToken.None));
        clock.Move(TimeSpan.FromDays(3));
        await host.PlanAsync(company);
        await host.LookAsync(company);
        (await host.RunsAsync(company, RecurringHost.Daily)).ShouldBeEmpty();
        (await host.ShowAsync(company, RecurringHost.Daily)).PausedByName.ShouldBe("Ann");

        await host.ChangeAsync(company, change => change.ResumeAsync(RecurringHost.Daily, CancellationToken.None));

        (await host.ShowAsync(company, RecurringHost.Daily)).NextAt.ShouldBe(new DateTimeOffset(2030, 5, 10, 1, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_paused_job_that_a_person_runs_stays_paused()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        await host.ChangeAsync(company, change => change.PauseAsync(RecurringHost.Daily, CancellationToken.None));

        await host.ChangeAsync(company, change => change.RunNowAsync(RecurringHost.Daily, CancellationToken.None));
        await host.LookAsync(company);

        var job = await host.ShowAsync(company, RecurringHost.Daily);
        (job.Last!.Outcome, job.NextAt).ShouldBe((JobOutcome.Done, null));
    }

    [Fact]
    public async Task A_job_that_the_company_cannot_do_without_is_not_paused()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();

        (await RefusedAsync(host, company, change => change.PauseAsync(RecurringHost.Often, CancellationToken.None))).ShouldBe("PLT-JOB-002");
    }

    [Fact]
    public async Task The_servers_jobs_belong_to_no_company_and_a_companys_not_to_the_server()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        await host.PlanAsync(null);
        await host.ChangeAsync(null, change => change.RunNowAsync(RecurringHost.Server, CancellationToken.None));
        await host.LookAsync(null);

        (await host.RunsAsync(null, RecurringHost.Server)).ShouldNotBeEmpty();
        chores.Done.ShouldBe([null]);
        (await Should.ThrowAsync<RefusalException>(() => host.RunsAsync(company, RecurringHost.Server))).Error.Kind.ShouldBe(ErrorKind.NotFound);
        (await Should.ThrowAsync<RefusalException>(() => host.RunsAsync(null, RecurringHost.Daily))).Error.Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Neither_with_the_filter_nor_without_it_does_anothers_job_show(bool ignoreFilter)
    {
        await using var host = Host();
        var (mine, _) = (await host.OpenCompanyAsync(), await host.OpenCompanyAsync());
        await host.PlanAsync(null);

        var owners = await host.InAsync(mine, services =>
        {
            IQueryable<PlannedJob> jobs = services.GetRequiredService<QuittanceDb>().Set<PlannedJob>();
            return (ignoreFilter ? jobs.IgnoreQueryFilters() : jobs).Select(job => job.CompanyId).Distinct().ToListAsync();
        });

        owners.ShouldBe([mine]);
    }

    [Fact]
    public async Task The_history_of_long_ago_is_removed()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        clock.Move(TimeSpan.FromMinutes(16));
        await host.LookAsync(company);
        clock.Move(TimeSpan.FromDays(91));
        await host.LookAsync(company);

        await host.OutsideAsync(null, services => services.GetRequiredKeyedService<IRecurringJob>("jobs.forget").RunAsync(CancellationToken.None));

        (await host.RunsAsync(company, RecurringHost.Often)).ShouldHaveSingleItem().StartedAt.ShouldBe(clock.GetUtcNow());
    }

    private static async Task<string> RefusedAsync(RecurringHost host, Guid company, Func<ChangeJob, Task> change) =>
        (await Should.ThrowAsync<RefusalException>(() => host.ChangeAsync(company, change))).Error.Code;

    private RecurringHost Host() => new(database.Database, clock, chores);
}
