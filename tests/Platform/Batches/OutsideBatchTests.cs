using System.Collections.Concurrent;
using Quittance.Platform.Batches;
using Quittance.Platform.Contracts.Batches;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Batches;

/// <summary>Batches whose items call another system: what is kept when, what waits, and how the pace follows the other side.</summary>
public sealed class OutsideBatchTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    private static readonly TimeSpan NotYet = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_call_is_made_outside_the_work_and_its_answer_is_the_outcome()
    {
        await using var bench = new Workbench(database);
        bench.Calls = _ => Task.FromResult<BatchStep>(new BatchStep.Call(new SomeCall(
            () => Task.CompletedTask, new BatchStep.Done("accepted", "said so"))));
        var company = await bench.OpenCompanyAsync("calling");
        await bench.StartAsync();

        var batch = await EndOfAsync(bench, company, await bench.StartBatchAsync(company, 25));
        var items = (await bench.ItemsAsync(company, batch.Id)).Items;

        (batch.State, batch.Succeeded, batch.Failed).ShouldBe((BatchState.Completed, 25, 0));
        items.ShouldAllBe(item => item.Result == "accepted" && item.Note == "said so" && item.Attempt == 1);
        bench.Begun.Count.ShouldBe(25);
    }

    [Fact]
    public async Task Several_calls_are_under_way_at_once()
    {
        await using var bench = new Workbench(database);
        var (underWay, together) = (0, new TaskCompletionSource());
        bench.Calls = _ => Task.FromResult<BatchStep>(new BatchStep.Call(new SomeCall(async () =>
        {
            if (Interlocked.Increment(ref underWay) == 4)
                together.SetResult();
            await together.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }, new BatchStep.Done())));
        var company = await bench.OpenCompanyAsync("together", concurrency: 1);
        await bench.StartAsync();

        (await EndOfAsync(bench, company, await bench.StartBatchAsync(company, 4))).Succeeded.ShouldBe(4);
    }

    [Fact]
    public async Task What_the_other_side_refuses_and_what_fails_is_said_and_kept()
    {
        await using var bench = new Workbench(database);
        var things = Things(3);
        bench.Calls = item => Task.FromResult<BatchStep>(new BatchStep.Call(new SomeCall(() => Task.CompletedTask,
            item.Id == things[0] ? new BatchStep.Refused(PlatformErrors.LastOwner, "No.") : item.Id == things[1] ? new BatchStep.Failed(PlatformErrors.Forbidden, "503") : new BatchStep.Done())));
        var company = await bench.OpenCompanyAsync("refusing");
        await bench.StartAsync();

        var batch = await EndOfAsync(bench, company, await bench.StartBatchAsync(company, things));

        (batch.State, batch.Succeeded, batch.Failed).ShouldBe((BatchState.Completed, 1, 2));
        (await bench.ItemsAsync(company, batch.Id)).Items.Select(item => (item.State, item.Code, item.Note)).ShouldBe(
            [(BatchItemState.Refused, "PLT-PPL-002", "No."), (BatchItemState.Failed, PlatformErrors.Forbidden.Code, "503"), (BatchItemState.Succeeded, null, null)]);
    }

    [Fact]
    public async Task An_item_that_has_to_wait_stops_no_other_and_counts_no_attempt()
    {
        await using var bench = new Workbench(database);
        var (things, asked) = (Things(3), 0);
        bench.Calls = item => Task.FromResult<BatchStep>(
            item.Id == things[0] && Interlocked.Increment(ref asked) < 3 ? new BatchStep.Wait(TimeSpan.FromMilliseconds(50)) : new BatchStep.Done());
        var company = await bench.OpenCompanyAsync("waiting");
        await bench.StartAsync();

        var batch = await EndOfAsync(bench, company, await bench.StartBatchAsync(company, things));

        (batch.Succeeded, batch.Failed, asked).ShouldBe((3, 0, 3));
        (await bench.ItemsAsync(company, batch.Id)).Items.ShouldAllBe(item => item.Attempt == 1);
        bench.Begun.Count(id => id != things[0]).ShouldBe(2);
    }

    [Fact]
    public async Task A_batch_that_is_told_to_slow_down_rests_and_says_until_when()
    {
        await using var bench = new Workbench(database);
        bench.Calls = item => Task.FromResult<BatchStep>(new BatchStep.Call(new SomeCall(() => Task.CompletedTask,
            item.WasBegun ? new BatchStep.Done() : new BatchStep.Wait(NotYet, SlowsDown: true))));
        var company = await bench.OpenCompanyAsync("slower", chunkSize: 5, concurrency: 1);
        await bench.StartAsync();

        var batch = await bench.StartBatchAsync(company, 40);
        await Eventually.TrueAsync(async () => (await bench.ShowAsync(company, batch.Id)).WaitsUntil is not null);
        var waiting = await bench.ShowAsync(company, batch.Id);
        await bench.PassAsync(batch.Id);
        bench.Calls = _ => Task.FromResult<BatchStep>(new BatchStep.Done());

        (waiting.State, waiting.Processed).ShouldBe((BatchState.Processing, 0));
        waiting.WaitsUntil!.Value.ShouldBe(DateTimeOffset.UtcNow + NotYet, TimeSpan.FromMinutes(1));
        (await EndOfAsync(bench, company, batch)).ShouldSatisfyAllConditions(end => end.Succeeded.ShouldBe(40), end => end.WaitsUntil.ShouldBeNull());
    }

    [Fact]
    public async Task Each_time_it_is_told_the_pause_is_twice_as_long()
    {
        await using var bench = new Workbench(database, works: false);
        var company = await bench.OpenCompanyAsync("doubling", chunkSize: 1, concurrency: 1, TimeSpan.FromSeconds(20));
        bench.Calls = _ => Task.FromResult<BatchStep>(new BatchStep.Call(new SomeCall(() => Task.CompletedTask, new BatchStep.Wait(TimeSpan.FromSeconds(1), SlowsDown: true))));
        var batch = await bench.StartBatchAsync(company, 1);
        var pauses = new List<double>();
        for (var time = 0; time < 6; time++)
        {
            await bench.PassAsync(batch.Id);
            await bench.RunNextAsync(company);
            pauses.Add(Math.Round(((await bench.ShowAsync(company, batch.Id)).WaitsUntil!.Value - DateTimeOffset.UtcNow).TotalSeconds / 10) * 10);
        }

        pauses.ShouldBe([20, 40, 80, 160, 300, 300]);
    }

    [Fact]
    public async Task A_node_that_dies_in_a_call_leaves_the_item_begun_and_blames_no_other()
    {
        await using var bench = new Workbench(database, works: false);
        var company = await bench.OpenCompanyAsync("dying", chunkSize: 5);
        var never = new TaskCompletionSource();
        bench.Calls = _ => Task.FromResult<BatchStep>(new BatchStep.Call(new SomeCall(() => never.Task, new BatchStep.Done("late"))));
        var batch = await bench.StartBatchAsync(company, 2);
        var dead = bench.RunNextAsync(company);
        await Eventually.TrueAsync(() => Task.FromResult(bench.Begun.Count == 2));
        var begun = new ConcurrentQueue<bool>();
        bench.Calls = item =>
        {
            begun.Enqueue(item.WasBegun);
            return Task.FromResult<BatchStep>(new BatchStep.Done("seen"));
        };

        await bench.TakeOverAsync(company, batch.Id);
        never.SetResult();
        await dead;

        begun.ShouldBe([true, true]);
        (await bench.ItemsAsync(company, batch.Id)).Items.ShouldAllBe(item => item.Result == "seen" && item.Attempt == 1);
        (await bench.ShowAsync(company, batch.Id)).ShouldSatisfyAllConditions(view => view.Succeeded.ShouldBe(2), view => view.State.ShouldBe(BatchState.Completed));
    }

    [Fact]
    public async Task A_chunk_is_kept_while_its_calls_take_longer_than_the_lease()
    {
        await using var bench = new Workbench(database, works: false);
        var company = await bench.OpenCompanyAsync("long", chunkSize: 5);
        var answer = new TaskCompletionSource();
        bench.Calls = _ => Task.FromResult<BatchStep>(new BatchStep.Call(new SomeCall(() => answer.Task, new BatchStep.Done())));
        var batch = await bench.StartBatchAsync(company, 1);
        var at = bench.RunNextAsync(company);
        await Eventually.TrueAsync(() => Task.FromResult(bench.Begun.Count == 1));

        await bench.LapseAsync(batch.Id);
        await Eventually.TrueAsync(() => bench.IsHeldAsync(batch.Id));
        answer.SetResult();
        await at;

        (await bench.ShowAsync(company, batch.Id)).Succeeded.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_breaks_on_our_side_is_tried_three_times()
    {
        await using var bench = new Workbench(database);
        bench.Calls = _ => Task.FromResult<BatchStep>(new BatchStep.Call(new SomeCall(() => throw new InvalidOperationException("It breaks."), new BatchStep.Done())));
        var company = await bench.OpenCompanyAsync("breaking");
        await bench.StartAsync();

        var batch = await EndOfAsync(bench, company, await bench.StartBatchAsync(company, 1));

        (await bench.ItemsAsync(company, batch.Id)).Items.Select(item => (item.State, item.Code, item.Attempt)).ShouldBe([(BatchItemState.Failed, "PLT-BAT-006", 3)]);
        batch.State.ShouldBe(BatchState.Completed);
    }

    private static Guid[] Things(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];

    private static async Task<BatchView> EndOfAsync(Workbench bench, Guid company, BatchView batch)
    {
        await Eventually.TrueAsync(async () => (await bench.ShowAsync(company, batch.Id)).EndedAt is not null);
        return await bench.ShowAsync(company, batch.Id);
    }

    private sealed class SomeCall(Func<Task> make, BatchStep answer) : IBatchCall
    {
        public Task MakeAsync(CancellationToken cancellation) => make();

        public Task<BatchStep> KeepAsync(CancellationToken cancellation) => Task.FromResult(answer);
    }
}
