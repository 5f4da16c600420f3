using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Batches;

/// <summary>
/// Takes chunks for this node and works on them, a few at a time. Any number of nodes may pump at once. It looks when a
/// batch starts or goes on, when a chunk ends here, and every second: rests end and leases run out without a sound.
/// </summary>
internal sealed class BatchPump(IServiceScopeFactory scopes, BatchSignal signal, RunChunk run, TimeProvider time, ILogger<BatchPump> logger) : BackgroundService
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(1);
    private static readonly int MostChunks = Math.Max(4, Environment.ProcessorCount * 2);

    /// <summary>How long this node leaves a company alone whose secrets it cannot open.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly List<Task> running = [];
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> forOthers = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var bell = signal.Bells.Subscribe(null);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeAllAsync(bell, stoppingToken);
                await bell.WaitAsync(LookAnyway, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The node stops; chunks at hand end after their present item.
            }
        }
        await Task.WhenAll(running);
    }

    private async Task TakeAllAsync(Events.EventSignal.Bell bell, CancellationToken cancellation)
    {
        try
        {
            foreach (var companyId in await CompaniesAsync(cancellation))
            {
                while (HasRoom() && !IsForOthers(companyId) && await TakeAsync(companyId, cancellation) is { } chunk)
                    running.Add(WorkAsync(chunk, bell, cancellation));
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "No batch could be looked for; it is looked again");
        }
    }

    private bool IsForOthers(Guid companyId) => forOthers.TryGetValue(companyId, out var until) && until > time.GetUtcNow();

    private bool HasRoom()
    {
        running.RemoveAll(task => task.IsCompleted);
        return running.Count < MostChunks;
    }

    private async Task WorkAsync(BatchChunk chunk, Events.EventSignal.Bell bell, CancellationToken stopping)
    {
        await Task.Yield(); // the next chunk is taken meanwhile
        if (!await run.HandleAsync(chunk, stopping))
            forOthers[chunk.CompanyId] = time.GetUtcNow() + Rest;
        bell.Ring();
    }

    private async Task<IReadOnlyList<Guid>> CompaniesAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CompaniesWithBatches>().FindAsync(cancellation);
    }

    private async Task<BatchChunk?> TakeAsync(Guid companyId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(companyId, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<TakeChunk>().HandleAsync(cancellation);
    }
}
