using Quittance.Kernel.Errors;
using Quittance.Platform.Batches;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Batches;

public sealed class BatchTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task Every_item_is_done_once_and_the_counters_are_exact()
    {
        await using var bench = await StartAsync();
        var company = await bench.OpenCompanyAsync("whole");

        var batch = await bench.StartBatchAsync(company, 47);
        var ended = await EndOfAsync(bench, company, batch);

        (ended.State, ended.Total, ended.Processed, ended.Succeeded, ended.Failed).ShouldBe((BatchState.Completed, 47, 47, 47, 0));
        (await bench.EffectsAsync(company)).Values.ShouldBe(Enumerable.Repeat(1, 47));
        (await KindsOfEventsAsync(bench, company)).ShouldBe([BatchEvents.Started, BatchEvents.Completed]);
    }

    [Fact]
    public async Task What_is_refused_has_its_reason_leaves_no_effect_and_stops_no_other()
    {
        await using var bench = await StartAsync();
        var things = Things(5);
        bench.Handle = item => item.Id == things[1] ? throw new RefusalException(PlatformErrors.LastOwner) : Task.CompletedTask;
        var company = await bench.OpenCompanyAsync("refused");

        var batch = await EndOfAsync(bench, company, await bench.StartBatchAsync(company, things));
        var refused = (await bench.ItemsAsync(company, batch.Id, BatchItemState.Refused)).Items.ShouldHaveSingleItem();

        (batch.State, batch.Succeeded, batch.Failed).ShouldBe((BatchState.Completed, 4, 1));
        (refused.Position, refused.ItemId, refused.Code, refused.Attempt).ShouldBe((2, things[1], "PLT-PPL-002", 1));
        (await bench.EffectsAsync(company)).Keys.ShouldBe(things.Where((_, index) => index != 1), ignoreOrder: true);
    }

    [Fact]
    public async Task What_fails_is_tried_three_times_and_then_set_aside()
    {
        await using var bench = await StartAsync();
        var things = Things(3);
        bench.Handle = item => item.Id == things[0] ? throw new InvalidOperationException("It breaks.") : Task.CompletedTask;
        var company = await bench.OpenCompanyAsync("failing");

        var batch = await EndOfAsync(bench, company, await bench.StartBatchAsync(company, things));
        var failed = (await bench.ItemsAsync(company, batch.Id, BatchItemState.Failed)).Items.ShouldHaveSingleItem();

        (batch.Succeeded, batch.Failed, failed.Code, failed.Attempt).ShouldBe((2, 1, "PLT-BAT-006", 3));
        bench.Begun.Count(id => id == things[0]).ShouldBe(3);
        (await bench.EffectsAsync(company)).ShouldNotContainKey(things[0]);
    }

    [Fact]
    public async Task What_another_system_did_not_do_says_what_it_answered()
    {
        await using var bench = await StartAsync();
        bench.Handle = _ => throw new OutsideCallException(FailureClass.RateLimit, "The tax office asks to wait.");
        var company = await bench.OpenCompanyAsync("outside");

        var batch = await EndOfAsync(bench, company, await bench.StartBatchAsync(company, 1));
        var failed = (await bench.ItemsAsync(company, batch.Id)).Items.ShouldHaveSingleItem();

        (failed.State, failed.Code, failed.Message).ShouldBe((BatchItemState.Failed, "PLT-BAT-009", "The tax office asks to wait."));
    }

    [Fact]
    public async Task The_same_thing_chosen_twice_is_one_item()
    {
        await using var bench = await StartAsync();
        var company = await bench.OpenCompanyAsync("twice");
        var thing = Guid.CreateVersion7();

        (await bench.StartBatchAsync(company, [thing, thing])).Total.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task A_selection_holds_one_to_five_hundred(int things)
    {
        await using var bench = new Workbench(database, works: false);
        var company = await bench.OpenCompanyAsync($"size{things}");

        (await Should.ThrowAsync<RefusalException>(() => bench.StartBatchAsync(company, things))).Error.Code.ShouldBe("PLT-BAT-004");
    }

    [Fact]
    public async Task Another_company_sees_nothing_of_it()
    {
        await using var bench = await StartAsync();
        var (mine, other) = (await bench.OpenCompanyAsync("mine"), await bench.OpenCompanyAsync("other"));
        var batch = await EndOfAsync(bench, mine, await bench.StartBatchAsync(mine, 3));

        foreach (var look in (Func<Task>[])
        [
            () => bench.ShowAsync(other, batch.Id),
            () => bench.ItemsAsync(other, batch.Id),
            () => bench.ChangeAsync(other, change => change.CancelAsync(batch.Id, new Admission(Role.Owner, Permissions.All), CancellationToken.None)),
        ])
            (await Should.ThrowAsync<RefusalException>(look)).Error.ShouldBe(PlatformErrors.NotFound);
    }

    private async Task<Workbench> StartAsync()
    {
        var bench = new Workbench(database);
        await bench.StartAsync();
        return bench;
    }

    private static Guid[] Things(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];

    private static async Task<BatchView> EndOfAsync(Workbench bench, Guid company, BatchView batch)
    {
        await Eventually.TrueAsync(async () => (await bench.ShowAsync(company, batch.Id)).EndedAt is not null);
        return await bench.ShowAsync(company, batch.Id);
    }

    private static async Task<IEnumerable<string>> KindsOfEventsAsync(Workbench bench, Guid company) =>
        (await bench.Host.EventsAsync(company)).Select(logged => logged.Kind).Where(kind => kind.StartsWith("batch.", StringComparison.Ordinal));
}
