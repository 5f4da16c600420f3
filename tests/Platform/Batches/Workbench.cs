using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Batches;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.People;
using Quittance.Platform.Settings;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Batches;

/// <summary>A node with one kind of batch, which notes each item in the event log; a test says what else happens to an item.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    public const string Done = "thing.done";

    private readonly PlatformHost host;

    private readonly DatabasePerClass<PlatformPostgres> database;

    public Workbench(DatabasePerClass<PlatformPostgres> database, bool works = true)
    {
        this.database = database;
        host = new PlatformHost(database.Database, services =>
        {
            services.AddSingleton(this);
            services.AddBatchKind(provider => ActivatorUtilities.CreateInstance<ThingKind>(provider));
            if (works)
                services.AddPlatformListener().AddPlatformWorker();
        });
    }

    /// <summary>What happens to an item, beside its being noted.</summary>
    public Func<BatchItem, Task> Handle { get; set; } = _ => Task.CompletedTask;

    /// <summary>What an item does instead, where it calls another system.</summary>
    public Func<BatchItem, Task<BatchStep>>? Calls { get; set; }

    public ConcurrentQueue<Guid> Begun { get; } = new();

    public PlatformHost Host => host;

    public Task StartAsync() => host.StartAsync();

    public async Task<Guid> OpenCompanyAsync(string name, int chunkSize = 10, int concurrency = 3, TimeSpan delay = default)
    {
        var company = await host.OpenCompanyAsync(name);
        var values = new JsonObject { ["chunkSize"] = chunkSize, ["chunkDelay"] = delay.ToString("c"), ["concurrency"] = concurrency };
        await InAsync(company, services =>
        {
            services.GetRequiredService<QuittanceDb>().Add(new StoredSection
            {
                CompanyId = company,
                Section = BatchSettings.Name,
                Values = values.ToJsonString(),
                ChangedAt = DateTimeOffset.UnixEpoch,
                Version = 1,
            });
            return Task.FromResult(true);
        });
        return company;
    }

    public Task<T> InAsync<T>(Guid company, Func<IServiceProvider, Task<T>> action) => host.InCompanyAsync(company, action);

    /// <summary>Starts a batch over so many things of nobody's.</summary>
    public Task<BatchView> StartBatchAsync(Guid company, int things) => StartBatchAsync(company, [.. Enumerable.Range(0, things).Select(_ => Guid.CreateVersion7())]);

    public Task<BatchView> StartBatchAsync(Guid company, IReadOnlyList<Guid> things) => InAsync(company, services =>
        services.GetRequiredService<IBatches>().StartAsync(
            new BatchStart(ThingKind.KindName, new { }), Nothing(services), [.. things.Select(id => new ChosenItem(id))], CancellationToken.None));

    /// <summary>As somebody of the company would start it.</summary>
    public async Task<BatchView> StartBatchAsAsync(Guid company, Guid person, int things)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, new Actor(person, "Anna"));
        return await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(_ => scope.ServiceProvider.GetRequiredService<IBatches>().StartAsync(
            new BatchStart(ThingKind.KindName, new { }),
            Nothing(scope.ServiceProvider),
            [.. Enumerable.Range(0, things).Select(_ => new ChosenItem(Guid.CreateVersion7()))],
            CancellationToken.None), CancellationToken.None);
    }

    public Task<BatchView> ShowAsync(Guid company, Guid batch) =>
        InAsync(company, services => services.GetRequiredService<ListBatches>().ShowAsync(batch, CancellationToken.None));

    public Task<BatchView> ChangeAsync(Guid company, Func<ChangeBatch, Task<BatchView>> change) =>
        InAsync(company, services => change(services.GetRequiredService<ChangeBatch>()));

    public Task<Page<BatchItemView>> ItemsAsync(Guid company, Guid batch, BatchItemState? state = null) => InAsync(company, services =>
        services.GetRequiredService<ListBatchItems>().HandleAsync(batch, new(null, 200, state?.ToString().ToLowerInvariant()), CancellationToken.None));

    /// <summary>How often each thing was noted in the log: the effect.</summary>
    public async Task<Dictionary<Guid, int>> EffectsAsync(Guid company) => (await host.EventsAsync(company))
        .Where(logged => logged.Kind == Done).GroupBy(logged => logged.SubjectId).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>This node takes the next chunk and works on it, once.</summary>
    public async Task RunNextAsync(Guid company) =>
        await RunAsync(await TakeAsync(company) ?? throw new InvalidOperationException("There is no chunk to take."));

    /// <summary>This node takes over the chunk of one that fell silent: it seems so although that one still says, now and then, that it lives.</summary>
    public async Task TakeOverAsync(Guid company, Guid batch)
    {
        BatchChunk? chunk = null;
        await Eventually.TrueAsync(async () =>
        {
            await LapseAsync(batch);
            return (chunk = await TakeAsync(company)) is not null;
        });
        await RunAsync(chunk!);
    }

    /// <summary>As if the lease of its chunks had run out.</summary>
    public Task LapseAsync(Guid batch) => SetAsync("UPDATE platform.batch_chunks SET lease_until = now() - interval '1 second' WHERE batch_id = $1 AND state = 'Running'", batch);

    /// <summary>As if it had waited long enough.</summary>
    public async Task PassAsync(Guid batch)
    {
        await SetAsync("UPDATE platform.batches SET waits_until = NULL WHERE id = $1", batch);
        await SetAsync("UPDATE platform.batch_chunks SET resume_at = NULL WHERE batch_id = $1", batch);
    }

    /// <summary>Whether some node has a chunk of it.</summary>
    public async Task<bool> IsHeldAsync(Guid batch)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("SELECT bool_or(lease_until > now()) FROM platform.batch_chunks WHERE batch_id = $1 AND state = 'Running'");
        command.Parameters.Add(new NpgsqlParameter { Value = batch });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private Task RunAsync(BatchChunk chunk) => host.Services.GetRequiredService<RunChunk>().HandleAsync(chunk, CancellationToken.None);

    private async Task<BatchChunk?> TakeAsync(Guid company)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<TakeChunk>().HandleAsync(CancellationToken.None);
    }

    private async Task SetAsync(string statement, Guid batch)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand(statement);
        command.Parameters.Add(new NpgsqlParameter { Value = batch });
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static IQueryable<BatchTarget> Nothing(IServiceProvider services) => services.GetRequiredService<QuittanceDb>().Set<Membership>()
        .Select(member => new BatchTarget { Id = member.PersonId, Version = null, Label = "somebody" });

    internal sealed class ThingKind(Workbench bench, IEventLog events) : IBatchKind
    {
        public const string KindName = "things.note";

        public string Name => KindName;

        public string SubjectKind => "thing";

        public string Permission => Permissions.InvoicesEdit;

        public async Task<BatchStep> HandleAsync(BatchItem item, CancellationToken cancellation)
        {
            bench.Begun.Enqueue(item.Id);
            if (bench.Calls is { } calls)
                return await calls(item);
            events.Record(Done, new Subject("thing", item.Id), new { });
            await bench.Handle(item);
            return new BatchStep.Done();
        }
    }
}
