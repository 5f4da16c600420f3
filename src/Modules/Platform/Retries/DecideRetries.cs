using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Retries;

namespace Quittance.Platform.Retries;

/// <summary>What a person can decide about retries.</summary>
internal enum RetryStep
{
    /// <summary>Try at once.</summary>
    RetryNow,

    /// <summary>Never try again.</summary>
    Cancel,

    /// <summary>It is settled another way.</summary>
    Resolve,
}

/// <summary>Takes one step for one or many retries. One that is refused is left as it is and stops no other.</summary>
internal sealed class DecideRetries(QuittanceDb db, CompanyScope scope, IEventLog events, IServiceProvider services, TimeProvider time)
{
    public const int MostIds = 500;
    private const int LongestReason = 1000;

    /// <summary>One step for many.</summary>
    /// <param name="Step">Which.</param>
    /// <param name="Ids">At most 500.</param>
    /// <param name="Reason">Needed to resolve.</param>
    internal sealed record Request(RetryStep Step, IReadOnlyList<Guid> Ids, string? Reason = null);

    /// <summary>What became of one; the code and the sentence say why it was refused, and are null where it was done.</summary>
    internal sealed record Item(Guid Id, string? Code, string? Message);

    /// <summary>What became of each.</summary>
    internal sealed record Outcome(IReadOnlyList<Item> Items);

    public async Task<Outcome> HandleAsync(Request request, CancellationToken cancellation)
    {
        if (request.Ids is not { Count: > 0 and <= MostIds })
            throw new RefusalException(PlatformErrors.RetryIdsMissing);
        if (request.Step == RetryStep.Resolve && string.IsNullOrWhiteSpace(request.Reason) || request.Reason is { Length: > LongestReason })
            throw new RefusalException(PlatformErrors.RetryReasonMissing);
        var items = new List<Item>();
        // In one order for everybody, so that two who decide at once do not wait for each other in a ring.
        foreach (var id in request.Ids.Distinct().Order())
            items.Add(await TakeAsync(id, request, cancellation));
        return new Outcome(items);
    }

    private async Task<Item> TakeAsync(Guid id, Request request, CancellationToken cancellation)
    {
        try
        {
            await StepAsync(id, request, cancellation);
            return new Item(id, null, null);
        }
        catch (RefusalException refused)
        {
            return new Item(id, refused.Error.Code, refused.Error.Message);
        }
    }

    private async Task StepAsync(Guid id, Request request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var retry = await db.Set<Retry>().FromSql($"SELECT * FROM platform.retries WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw Refuse.NotFound();
        if (!retry.IsOpen)
            throw new RefusalException(PlatformErrors.RetryEnded);
        if (retry.IsInHand(now))
            throw new RefusalException(PlatformErrors.RetryInHand);
        await ApplyAsync(retry, request, now, cancellation);
    }

    private async Task ApplyAsync(Retry retry, Request request, DateTimeOffset now, CancellationToken cancellation)
    {
        var subject = new Subject("retry", retry.Id);
        switch (request.Step)
        {
            case RetryStep.RetryNow:
                retry.Ask(scope.Actor, now);
                events.Record("retry.asked", subject, new { retry.Operation, retry.Label });
                return;
            case RetryStep.Cancel:
                retry.End(RetryState.Cancelled, now);
                events.Record("retry.cancelled", subject, new { retry.Operation, retry.Label });
                break;
            case RetryStep.Resolve:
                retry.End(RetryState.Resolved, now, request.Reason!.Trim());
                events.Record("retry.resolved", subject, new { retry.Operation, retry.Label, retry.Reason });
                break;
        }
        if (services.GetKeyedService<IRetriedOperation>(retry.Operation) is { } operation)
            await operation.AbandonAsync(retry.Subject, cancellation);
    }
}
