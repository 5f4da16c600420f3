using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Retries;

namespace Quittance.Platform.Retries;

/// <summary>The intent: takes an entry that is due in hand and writes the attempt down, before anything is called.</summary>
internal sealed class TakeRetry(QuittanceDb db, Work work, RetryBook book, TimeProvider time)
{
    /// <summary>How long a worker may be silent about an attempt before it counts as dead; it says every third of it that it lives.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>What is to be tried.</summary>
    internal sealed record Taken(string Operation, RetryAttempt Attempt);

    /// <summary>The attempt, or null when another worker was quicker or nothing is to be done any more.</summary>
    public Task<Taken?> HandleAsync(Guid id, CancellationToken cancellation) => work.RunAsync(token => TakeAsync(id, token), cancellation);

    private async Task<Taken?> TakeAsync(Guid id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await LockAsync(id, cancellation) is not { State: RetryState.Waiting } retry || retry.NextAt > now || retry.IsInHand(now))
            return null;
        var unanswered = await CloseDeadAttemptsAsync(retry, now, cancellation);
        if (unanswered is not null && retry.Attempts >= retry.Maximum)
        {
            await book.DecideAsync(retry, new OutsideCallException(FailureClass.Network, NoAnswer), cancellation);
            return null;
        }
        var earlier = await EarlierMayHaveWorkedAsync(id, cancellation);
        return Begin(retry, earlier, now);
    }

    /// <summary>The attempt is still being made. One that is another's by now is left to them.</summary>
    public Task StayAsync(Taken taken, CancellationToken cancellation) => work.RunAsync(
        token => db.Set<Retry>().Where(retry => retry.Id == taken.Attempt.RetryId && retry.Attempts == taken.Attempt.Number && retry.ClaimedUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(retry => retry.ClaimedUntil, time.GetUtcNow() + Lease), token),
        cancellation);

    private const string NoAnswer = "The attempt was cut off before its answer was noted.";

    private Task<Retry?> LockAsync(Guid id, CancellationToken cancellation) =>
        db.Set<Retry>().FromSql($"SELECT * FROM platform.retries WHERE id = {id} FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancellation);

    private async Task<RetryTry?> CloseDeadAttemptsAsync(Retry retry, DateTimeOffset now, CancellationToken cancellation)
    {
        var dead = await db.Set<RetryTry>().SingleOrDefaultAsync(one => one.RetryId == retry.Id && one.Outcome == AttemptOutcome.Running, cancellation);
        if (dead is null)
            return null;
        (dead.Outcome, dead.EndedAt, dead.Error) = (AttemptOutcome.Unanswered, now, NoAnswer);
        await db.SaveChangesAsync(cancellation);
        return dead;
    }

    private async Task<bool> EarlierMayHaveWorkedAsync(Guid id, CancellationToken cancellation) =>
        (await db.Set<RetryTry>().AsNoTracking().Where(one => one.RetryId == id).ToListAsync(cancellation)).Exists(one => one.MayHaveHadItsEffect);

    private Taken Begin(Retry retry, bool earlier, DateTimeOffset now)
    {
        retry.Begin(now + Lease);
        db.Add(new RetryTry
        {
            RetryId = retry.Id,
            CompanyId = retry.CompanyId,
            Number = retry.Attempts,
            BeganAt = now,
            Outcome = AttemptOutcome.Running,
            AskedByName = retry.AskedByName,
        });
        return new Taken(retry.Operation, new RetryAttempt(retry.Id, retry.Subject, retry.Attempts, earlier));
    }
}
