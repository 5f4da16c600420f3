using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Retries;
using Quittance.Platform.Health;
using Quittance.Platform.Http;
using Quittance.Platform.Jobs;

namespace Quittance.Platform.Retries;

/// <summary>One attempt: intent, call, answer, each in a scope and a transaction of its own.</summary>
internal sealed class RunRetry(IServiceScopeFactory scopes, WorkMetrics metrics, TimeProvider time, ILogger<RunRetry> logger)
{
    /// <summary>What takes longer hangs.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <summary>Tries the entry, unless another worker has it.</summary>
    public async Task HandleAsync(Guid companyId, Guid id, CancellationToken cancellation)
    {
        if (await InScopeAsync(companyId, services => services.GetRequiredService<TakeRetry>().HandleAsync(id, cancellation)) is not { } taken)
            return;
        var failure = await CallAsync(companyId, taken, cancellation);
        metrics.Retried(taken.Operation, failure is null ? "succeeded" : StateFilter.WordOf(failure.Class));
        // Also while the server stops: the call is made, and its answer must not be lost.
        await InScopeAsync(companyId, async services =>
        {
            await services.GetRequiredService<NoteAnswer>().HandleAsync(id, taken.Attempt.Number, failure, CancellationToken.None);
            return true;
        });
    }

    private async Task<OutsideCallException?> CallAsync(Guid companyId, TakeRetry.Taken taken, CancellationToken cancellation)
    {
        using var grace = new StopGrace(cancellation, time);
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, grace.Over);
        await using var alive = new Heartbeat($"retry {taken.Attempt.RetryId}", TakeRetry.Lease / 3, ended => StayAsync(companyId, taken, ended), logger, time);
        try
        {
            return await InScopeAsync(companyId, async services =>
            {
                var operation = services.GetKeyedService<IRetriedOperation>(taken.Operation)
                    ?? throw new OutsideCallException(FailureClass.Validation, "This program no longer knows the operation.");
                await operation.TryAsync(taken.Attempt, either.Token);
                return (OutsideCallException?)null;
            });
        }
        catch (Exception failure)
        {
            return Classify(failure, taken);
        }
    }

    private Task StayAsync(Guid companyId, TakeRetry.Taken taken, CancellationToken ended) => InScopeAsync(companyId, async services =>
    {
        await services.GetRequiredService<TakeRetry>().StayAsync(taken, ended);
        return true;
    });

    private OutsideCallException Classify(Exception failure, TakeRetry.Taken taken)
    {
        switch (failure)
        {
            case OutsideCallException classified:
                return classified;
            case RefusalException refused:
                return new OutsideCallException(FailureClass.Validation, refused.Message, inner: refused);
            case OperationCanceledException:
                return new OutsideCallException(FailureClass.Network, "The attempt was cut off: it took too long, or the server stopped.", inner: failure);
            default:
                logger.LogError(failure, "Retry {Retry} of {Operation} failed in a way that nobody foresaw", taken.Attempt.RetryId, taken.Operation);
                return new OutsideCallException(FailureClass.Unknown, "Something went wrong on our side; the log says what.", inner: failure);
        }
    }

    private async Task<T> InScopeAsync<T>(Guid companyId, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(companyId, Actor.System);
        return await action(scope.ServiceProvider);
    }
}
