using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Batches;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Batches;

/// <summary>How nodes share the chunks of a company, and what becomes of the chunks of a node that is gone.</summary>
public sealed class ChunkTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task Two_nodes_together_never_exceed_the_limit_and_do_each_item_once()
    {
        await using var one = new Workbench(database);
        await using var two = new Workbench(database);
        var company = await one.OpenCompanyAsync("shared", chunkSize: 7, concurrency: 3);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());

        var batches = await Task.WhenAll(one.StartBatchAsync(company, 150), two.StartBatchAsync(company, 150));
        foreach (var batch in batches)
            await Eventually.TrueAsync(async () => (await one.ShowAsync(company, batch.Id)).State == BatchState.Completed);

        (await one.EffectsAsync(company)).Values.ShouldBe(Enumerable.Repeat(1, 300));
        (one.Begun.Count, two.Begun.Count).ShouldSatisfyAllConditions(both => both.Item1.ShouldBePositive(), both => both.Item2.ShouldBePositive());
        (await MostAtOnceAsync(company)).ShouldBeInRange(2, 3);
        foreach (var batch in batches)
            (await one.ShowAsync(company, batch.Id)).Succeeded.ShouldBe(150);
    }

    [Fact]
    public async Task A_place_rests_between_chunks()
    {
        await using var bench = new Workbench(database);
        var company = await bench.OpenCompanyAsync("resting", chunkSize: 1, concurrency: 1, TimeSpan.FromMilliseconds(300));
        await bench.StartAsync();

        var batch = await bench.StartBatchAsync(company, 3);
        await Eventually.TrueAsync(async () => (await bench.ShowAsync(company, batch.Id)).State == BatchState.Completed);

        (await PausesAsync(batch.Id)).ShouldAllBe(pause => pause >= TimeSpan.FromMilliseconds(300));
        (await PausesAsync(batch.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_chunk_of_a_node_that_fell_silent_is_continued_by_another()
    {
        await using var gone = new Workbench(database, works: false);
        var company = await gone.OpenCompanyAsync("silent", chunkSize: 5);
        var batch = await gone.StartBatchAsync(company, 5);
        var chunk = await TakeAsync(gone, company);
        await LapseAsync(chunk);

        await using var bench = new Workbench(database);
        await bench.StartAsync();
        await Eventually.TrueAsync(async () => (await bench.ShowAsync(company, batch.Id)).State == BatchState.Completed);

        (await bench.ItemsAsync(company, batch.Id)).Items.Select(item => item.Attempt).ShouldBe([2, 1, 1, 1, 1]);
        (await bench.EffectsAsync(company)).Values.ShouldBe(Enumerable.Repeat(1, 5));
    }

    [Fact]
    public async Task A_node_that_wakes_after_its_chunk_was_taken_does_nothing_more()
    {
        await using var bench = new Workbench(database, works: false);
        var company = await bench.OpenCompanyAsync("waking", chunkSize: 5);
        await bench.StartBatchAsync(company, 5);
        var lost = await TakeAsync(bench, company);
        await LapseAsync(lost);
        var taken = await TakeAsync(bench, company);

        await RunAsync(bench, lost);
        bench.Begun.ShouldBeEmpty();
        await RunAsync(bench, taken);

        (await bench.EffectsAsync(company)).Values.ShouldBe(Enumerable.Repeat(1, 5));
    }

    [Fact]
    public async Task A_node_that_works_keeps_its_chunk_however_long_an_item_takes()
    {
        await using var bench = new Workbench(database, works: false);
        var company = await bench.OpenCompanyAsync("slow", chunkSize: 5);
        await bench.StartBatchAsync(company, 2);
        var chunk = await TakeAsync(bench, company);
        BatchChunk? other = null;
        bench.Handle = async _ => other ??= await TakeOrNullAsync(bench, company);

        await RunAsync(bench, chunk);

        other.ShouldBeNull();
        bench.Begun.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_item_that_took_the_server_down_three_times_is_set_aside()
    {
        await using var bench = new Workbench(database, works: false);
        var company = await bench.OpenCompanyAsync("poison", chunkSize: 5);
        var batch = await bench.StartBatchAsync(company, 2);
        for (var time = 1; time <= BatchOutcomes.MostAttempts; time++)
            await LapseAsync(await TakeAsync(bench, company));

        await RunAsync(bench, await TakeAsync(bench, company));

        (await bench.ItemsAsync(company, batch.Id)).Items.Select(item => item.Code).ShouldBe(["PLT-BAT-007", null]);
        (await bench.ShowAsync(company, batch.Id)).ShouldSatisfyAllConditions(view => view.Failed.ShouldBe(1), view => view.State.ShouldBe(BatchState.Completed));
    }

    private static async Task<BatchChunk> TakeAsync(Workbench bench, Guid company) =>
        await TakeOrNullAsync(bench, company) ?? throw new InvalidOperationException("There is no chunk to take.");

    private static async Task<BatchChunk?> TakeOrNullAsync(Workbench bench, Guid company)
    {
        await using var scope = bench.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<TakeChunk>().HandleAsync(CancellationToken.None);
    }

    private static Task RunAsync(Workbench bench, BatchChunk chunk) =>
        bench.Host.Services.GetRequiredService<RunChunk>().HandleAsync(chunk, CancellationToken.None);

    /// <summary>As if the lease had run out.</summary>
    private Task LapseAsync(BatchChunk chunk) => AskAsync<int>(
        "WITH lapsed AS (UPDATE platform.batch_chunks SET lease_until = now() - interval '1 second' WHERE id = $1 RETURNING 1) SELECT count(*)::int FROM lapsed",
        chunk.Id);

    /// <summary>The most chunks that were open at one moment.</summary>
    private Task<long> MostAtOnceAsync(Guid company) => AskAsync<long>("""
        SELECT max(open) FROM (
            SELECT (SELECT count(*) FROM platform.batch_chunks o
                    WHERE o.company_id = $1 AND o.started_at <= c.started_at AND (o.ended_at IS NULL OR o.ended_at > c.started_at)) AS open
            FROM platform.batch_chunks c WHERE c.company_id = $1) AS moments
        """, company);

    private async Task<List<TimeSpan>> PausesAsync(Guid batch) => [.. await AskAsync<TimeSpan[]>("""
        SELECT array_agg(started_at - before) FROM (
            SELECT started_at, lag(ended_at) OVER (ORDER BY started_at) AS before FROM platform.batch_chunks WHERE batch_id = $1) AS chunks
        WHERE before IS NOT NULL
        """, batch)];

    private async Task<T> AskAsync<T>(string question, params object[] parameters)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand(question);
        command.Parameters.AddRange(parameters.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
