using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Secrets;
using Quittance.Platform.Health;
using Quittance.Platform.Http;

namespace Quittance.Platform.Batches;

/// <summary>
/// Works off a chunk, item by item, each in a scope of its own; calls to other systems a few at a time. One of the two places where a
/// refusal becomes an answer: here it is the item's outcome, and the next item follows.
/// </summary>
internal sealed class RunChunk(IServiceScopeFactory scopes, MakeCalls calls, WorkMetrics metrics, ILogger<RunChunk> logger)
{
    /// <summary>So many calls are made at once for one chunk. Pausing waits for no more than these.</summary>
    private const int MostCalls = 8;

    /// <summary>Returns when the chunk is done or another's, or lets it go when the node stops or what is left has to wait.</summary>
    /// <returns>False when this node cannot do what the chunk needs, and another may.</returns>
    public async Task<bool> HandleAsync(BatchChunk chunk, CancellationToken stopping)
    {
        var stretch = new Stretch(chunk);
        try
        {
            while (await TakeSomeAsync(stretch, stopping))
                await MakeAsync(stretch, stopping);
        }
        catch (Exception failure)
        {
            // The chunk's lease runs out, and whoever sees it first takes it.
            logger.LogError(failure, "A chunk of batch {BatchId} could not be worked on", chunk.BatchId);
        }
        finally
        {
            foreach (var call in stretch.TakeCalls())
                await call.Scope.DisposeAsync();
        }
        return !stretch.IsForOthers;
    }

    /// <summary>Takes items until there are calls enough to make, or nothing is left to take. Whether there are any.</summary>
    private async Task<bool> TakeSomeAsync(Stretch stretch, CancellationToken stopping)
    {
        while (stretch.Calls.Count < MostCalls && await TakeAsync(stretch))
            stretch.IsToEnd |= stopping.IsCancellationRequested;
        return stretch.Calls.Count > 0;
    }

    private async Task MakeAsync(Stretch stretch, CancellationToken stopping)
    {
        foreach (var (call, step) in await calls.HandleAsync(stretch, stopping))
        {
            if (step is BatchStep.Wait wait)
            {
                stretch.Wait(call.Item, wait.Pause);
                stretch.IsToEnd |= wait.SlowsDown;
            }
            else if (step is null && !await TryAgainAsync(stretch.Chunk, call.Item))
                stretch.IsToEnd = true;
            else if (step is not null)
                Count(step);
        }
        stretch.IsToEnd |= stopping.IsCancellationRequested;
    }

    /// <summary>An item that is begun is finished, also when the node stops: it is one short transaction.</summary>
    private async Task<bool> TakeAsync(Stretch stretch)
    {
        var scope = Enter(stretch.Chunk);
        var take = scope.ServiceProvider.GetRequiredService<TakeItem>();
        try
        {
            var goesOn = await take.HandleAsync(stretch, CancellationToken.None);
            Note(stretch, scope, take);
            return goesOn;
        }
        catch (RefusalException refusal) when (take.AtHand is not null && SecretsNotHere.Is(refusal.Error))
        {
            logger.LogWarning("A chunk of batch {BatchId} is left to other servers: {Reason}", stretch.Chunk.BatchId, refusal.Message);
            stretch.IsForOthers = stretch.IsToEnd = true;
            return true;
        }
        catch (RefusalException refusal) when (take.AtHand is not null)
        {
            return await KeepAsync(stretch.Chunk, take.AtHand, ItemOutcome.Refused(refusal.Error));
        }
        catch (OutsideCallException failure) when (take.AtHand is not null)
        {
            return await KeepAsync(stretch.Chunk, take.AtHand, ItemOutcome.Failed(PlatformErrors.OutsideFailed(failure)));
        }
        catch (Exception failure) when (take.AtHand is not null)
        {
            logger.LogError(failure, "Item {ItemId} of batch {BatchId} failed", take.AtHand.ItemId, stretch.Chunk.BatchId);
            return await TryAgainAsync(stretch.Chunk, take.AtHand);
        }
        finally
        {
            if (take.Step is not BatchStep.Call)
                await scope.DisposeAsync();
        }
    }

    private void Note(Stretch stretch, AsyncServiceScope scope, TakeItem take)
    {
        if (take.Step is BatchStep.Call call)
            stretch.Add(new CallAtHand(scope, take.AtHand!, call.Next));
        else if (take.Step is BatchStep.Wait wait)
            stretch.Wait(take.AtHand!, wait.Pause);
        else if (take.Step is { } step)
            Count(step);
    }

    private void Count(BatchStep step) => metrics.Handled(StateFilter.WordOf(ItemOutcome.Of(step)!.State));

    private async Task<bool> TryAgainAsync(BatchChunk chunk, BatchedItem item)
    {
        var again = await InWorkAsync(chunk, services => services.GetRequiredService<BatchOutcomes>().MayTryAgainAsync(item, CancellationToken.None));
        return again || await KeepAsync(chunk, item, ItemOutcome.Failed(PlatformErrors.ItemFailed));
    }

    /// <summary>Keeps a bad outcome in a work of its own; the item's was rolled back. Whether the chunk is still this node's.</summary>
    private async Task<bool> KeepAsync(BatchChunk chunk, BatchedItem item, ItemOutcome outcome)
    {
        var kept = await InWorkAsync(chunk, async services =>
        {
            if (await services.GetRequiredService<BatchChunks>().HoldAsync(chunk, CancellationToken.None) is null)
                return false;
            await services.GetRequiredService<BatchOutcomes>().KeepAsync(item, outcome, CancellationToken.None);
            return true;
        });
        if (kept)
            metrics.Handled(StateFilter.WordOf(outcome.State));
        return kept;
    }

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
