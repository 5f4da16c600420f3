using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Retries;

/// <summary>The answer: completes the attempt and decides what follows. A late answer still counts on its own attempt.</summary>
internal sealed class NoteAnswer(QuittanceDb db, Work work, RetryBook book, IEventLog events, TimeProvider time)
{
    /// <summary>Notes how attempt <paramref name="number"/> failed, or that it succeeded.</summary>
    public Task HandleAsync(Guid id, int number, OutsideCallException? failure, CancellationToken cancellation) =>
        work.RunAsync(token => NoteAsync(id, number, failure, token), cancellation);

    private async Task NoteAsync(Guid id, int number, OutsideCallException? failure, CancellationToken cancellation)
    {
        var retry = await db.Set<Retry>().FromSql($"SELECT * FROM platform.retries WHERE id = {id} FOR UPDATE").SingleAsync(cancellation);
        var attempt = await db.Set<RetryTry>().SingleAsync(one => one.RetryId == id && one.Number == number, cancellation);
        if (failure is null)
            Succeed(retry, attempt);
        else
            attempt.Fail(failure, time.GetUtcNow());
        // A later attempt, or a person, decides by now.
        if (failure is not null && retry.State == RetryState.Waiting && retry.Attempts == number)
            await book.DecideAsync(retry, failure, cancellation);
    }

    private void Succeed(Retry retry, RetryTry attempt)
    {
        var now = time.GetUtcNow();
        (attempt.Outcome, attempt.EndedAt) = (AttemptOutcome.Succeeded, now);
        // A failure that was told of later is not undone: the entry waits, and its next attempt looks before it acts.
        if (!retry.IsOpen || retry.Attempts > attempt.Number && retry.ClaimedUntil is null)
            return;
        retry.End(RetryState.Succeeded, now);
        events.Record("retry.succeeded", new Subject("retry", retry.Id), new { retry.Operation, retry.Label, attempt = attempt.Number });
    }
}
