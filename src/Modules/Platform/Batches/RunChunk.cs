using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Health;
using Quittance.Platform.Http;

namespace Quittance.Platform.Batches;

/// <summary>
/// Works off a chunk, item by item, each in a scope of its own. One of the two places where a refusal becomes an answer:
/// here it is the item's outcome, and the next item follows.
/// </summary>
internal sealed class RunChunk(IServiceScopeFactory scopes, WorkMetrics metrics, ILogger<RunChunk> logger)
{
    /// <summary>Returns when the chunk is done or another's, or lets it go when the node stops.</summary>
    public async Task HandleAsync(BatchChunk chunk, CancellationToken stopping)
    {
        try
        {
            while (await TakeAsync(chunk))
            {
                if (!stopping.IsCancellationRequested)
                    continue;
                await InWorkAsync(chunk, services => services.GetRequiredService<BatchChunks>().LeaveAsync(chunk, CancellationToken.None));
                return;
            }
        }
        catch (Exception failure)
        {
            // The chunk's lease runs out, and whoever sees it first takes it.
            logger.LogError(failure, "A chunk of batch {BatchId} could not be worked on", chunk.BatchId);
        }
    }

    /// <summary>An item that is begun is finished, also when the node stops: it is one short transaction.</summary>
    private async Task<bool> TakeAsync(BatchChunk chunk)
    {
        await using var scope = Enter(chunk);
        var take = scope.ServiceProvider.GetRequiredService<TakeItem>();
        try
        {
            var goesOn = await take.HandleAsync(chunk, CancellationToken.None);
            if (take.AtHand is { } done)
                metrics.Handled(StateFilter.WordOf(done.Attempt < BatchOutcomes.MostAttempts ? BatchItemState.Succeeded : BatchItemState.Failed));
            return goesOn;
        }
        catch (RefusalException refusal) when (take.AtHand is not null)
        {
            return await KeepAsync(chunk, take.AtHand, BatchItemState.Refused, refusal.Error);
        }
        catch (OutsideCallException failure) when (take.AtHand is not null)
        {
            return await KeepAsync(chunk, take.AtHand, BatchItemState.Failed, PlatformErrors.OutsideFailed(failure));
        }
        catch (Exception failure) when (take.AtHand is not null)
        {
            logger.LogError(failure, "Item {ItemId} of batch {BatchId} failed", take.AtHand.ItemId, chunk.BatchId);
            return await TryAgainAsync(chunk, take.AtHand);
        }
    }

    private async Task<bool> TryAgainAsync(BatchChunk chunk, BatchedItem item)
    {
        var again = await InWorkAsync(chunk, services => services.GetRequiredService<BatchOutcomes>().MayTryAgainAsync(item, CancellationToken.None));
        return again || await KeepAsync(chunk, item, BatchItemState.Failed, PlatformErrors.ItemFailed);
    }

    /// <summary>Keeps a bad outcome in a work of its own; the item's was rolled back. Whether the chunk is still this node's.</summary>
    private async Task<bool> KeepAsync(BatchChunk chunk, BatchedItem item, BatchItemState outcome, Error error)
    {
        var kept = await InWorkAsync(chunk, async services =>
        {
            if (await services.GetRequiredService<BatchChunks>().HoldAsync(chunk, CancellationToken.None) is null)
                return false;
            await services.GetRequiredService<BatchOutcomes>().KeepAsync(item, outcome, error, CancellationToken.None);
            return true;
        });
        if (kept)
            metrics.Handled(StateFilter.WordOf(outcome));
        return kept;
    }

    private Task InWorkAsync(BatchChunk chunk, Func<IServiceProvider, Task> action) =>
        InWorkAsync(chunk, async services =>
        {
            await action(services);
            return true;
        });

    private async Task<T> InWorkAsync<T>(BatchChunk chunk, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = Enter(chunk);
        return await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(_ => action(scope.ServiceProvider), CancellationToken.None);
    }

    private AsyncServiceScope Enter(BatchChunk chunk)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(chunk.CompanyId, chunk.Starter);
        return scope;
    }
}
