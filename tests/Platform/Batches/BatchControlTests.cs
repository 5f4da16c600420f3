using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.People;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Batches;

/// <summary>Pausing, resuming, cancelling, and who may.</summary>
public sealed class BatchControlTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task A_paused_batch_finishes_the_item_at_hand_and_goes_on_where_it_was()
    {
        await using var bench = await OneAtATimeAsync();
        var company = await bench.OpenCompanyAsync("paused", chunkSize: 4, concurrency: 1);
        var batch = await bench.StartBatchAsync(company, 6);
        await gate.ReachedAsync();

        await bench.ChangeAsync(company, change => change.PauseAsync(batch.Id, As(Role.Owner), CancellationToken.None));
        gate.Open();
        await Eventually.TrueAsync(async () => await RunningAsync(bench, company) == 0);
        var paused = await bench.ShowAsync(company, batch.Id);
        await bench.ChangeAsync(company, change => change.ResumeAsync(batch.Id, As(Role.Owner), CancellationToken.None));
        await Eventually.TrueAsync(async () => (await bench.ShowAsync(company, batch.Id)).State == BatchState.Completed);

        (paused.State, paused.Processed).ShouldBe((BatchState.Paused, 1));
        (await bench.EffectsAsync(company)).Values.ShouldBe(Enumerable.Repeat(1, 6));
    }

    [Fact]
    public async Task A_cancelled_batch_keeps_what_was_done_and_leaves_the_rest_alone()
    {
        await using var bench = await OneAtATimeAsync();
        var company = await bench.OpenCompanyAsync("cancelled", concurrency: 1);
        var batch = await bench.StartBatchAsync(company, 6);
        await gate.ReachedAsync();

        await bench.ChangeAsync(company, change => change.CancelAsync(batch.Id, As(Role.Owner), CancellationToken.None));
        gate.Open();
        await Eventually.TrueAsync(async () => await RunningAsync(bench, company) == 0);

        var cancelled = await bench.ShowAsync(company, batch.Id);
        (cancelled.State, cancelled.Processed, cancelled.Succeeded).ShouldBe((BatchState.Cancelled, 1, 1));
        (await bench.EffectsAsync(company)).Count.ShouldBe(1);
        (await Should.ThrowAsync<RefusalException>(() => bench.ChangeAsync(company, change => change.ResumeAsync(batch.Id, As(Role.Owner), CancellationToken.None))))
            .Error.Code.ShouldBe("PLT-BAT-001");
    }

    [Fact]
    public async Task Only_who_started_it_or_manages_work_may_stop_it()
    {
        await using var bench = new Workbench(database, works: false);
        var company = await bench.OpenCompanyAsync("others");
        var batch = await bench.StartBatchAsAsync(company, await OwnerAsync(bench, company), 3);

        var refusal = await Should.ThrowAsync<RefusalException>(() =>
            bench.ChangeAsync(company, change => change.PauseAsync(batch.Id, As(Role.Clerk), CancellationToken.None)));

        refusal.Error.ShouldBe(PlatformErrors.NotYourBatch);
        (await bench.ChangeAsync(company, change => change.PauseAsync(batch.Id, As(Role.Manager), CancellationToken.None))).State.ShouldBe(BatchState.Paused);
    }

    [Fact]
    public async Task A_batch_stops_when_whoever_started_it_may_no_longer_do_it()
    {
        await using var bench = new Workbench(database);
        var company = await bench.OpenCompanyAsync("removed");
        var person = await OwnerAsync(bench, company);
        var batch = await bench.StartBatchAsAsync(company, person, 3);
        await bench.InAsync(company, services => services.GetRequiredService<QuittanceDb>().Set<Membership>().ExecuteDeleteAsync());

        await bench.StartAsync();
        await Eventually.TrueAsync(async () => (await bench.ShowAsync(company, batch.Id)).State == BatchState.Error);

        (await bench.ShowAsync(company, batch.Id)).ErrorCode.ShouldBe("PLT-BAT-005");
        bench.Begun.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_starts_a_batch_that_their_role_does_not_allow()
    {
        await using var bench = new Workbench(database, works: false);
        var company = await bench.OpenCompanyAsync("stranger");

        (await Should.ThrowAsync<RefusalException>(() => bench.StartBatchAsAsync(company, Guid.CreateVersion7(), 1))).Error.ShouldBe(PlatformErrors.Forbidden);
    }

    private static Admission As(Role role) => new(role, Roles.PermissionsOf(role));

    private readonly Gate gate = new();

    /// <summary>A node whose first item waits at the gate.</summary>
    private async Task<Workbench> OneAtATimeAsync()
    {
        var bench = new Workbench(database) { Handle = _ => gate.PassAsync() };
        await bench.StartAsync();
        return bench;
    }

    private static Task<Guid> OwnerAsync(Workbench bench, Guid company) => bench.InAsync(company, services =>
        services.GetRequiredService<QuittanceDb>().Set<Membership>().Select(member => member.PersonId).SingleAsync());

    private static Task<int> RunningAsync(Workbench bench, Guid company) => bench.InAsync(company, services =>
        services.GetRequiredService<QuittanceDb>().Database.SqlQuery<int>(
            $"""SELECT count(*)::int AS "Value" FROM platform.batch_chunks WHERE state = 'Running'""").SingleAsync());

    private sealed class Gate
    {
        private readonly TaskCompletionSource reached = new(), open = new();

        public Task ReachedAsync() => reached.Task;

        public void Open() => open.SetResult();

        public Task PassAsync()
        {
            reached.TrySetResult();
            return open.Task;
        }
    }
}
