using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Messaging.Mails;

/// <summary>
/// What the sender does with the queue. Taking a mail moves its due time on by <see cref="Lease"/> and counts the attempt:
/// no other sender sees it meanwhile, and when this one dies it comes back by itself.
/// </summary>
internal sealed class MailQueue(QuittanceDb db, TimeProvider time)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long it is known that a mail was sent, or given up.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The mail that is due for longest, or null.</summary>
    public async Task<Mail?> TakeAsync(CancellationToken cancellation)
    {
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + Lease);
        await using var transaction = await db.BeginWorkerTransactionAsync(cancellation);
        var taken = await db.Set<Mail>().FromSql($"""
            UPDATE messaging.mails SET due_at = {until}, attempts = attempts + 1
            WHERE id = (
                SELECT id FROM messaging.mails WHERE state = 'waiting' AND due_at <= {now}
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return taken.SingleOrDefault();
    }

    /// <summary>It has left: the letter is forgotten.</summary>
    public Task SentAsync(Mail mail, CancellationToken cancellation) => EndAsync(mail, "sent", null, cancellation);

    /// <summary>It is given up: the letter is forgotten.</summary>
    public Task FailedAsync(Mail mail, string error, CancellationToken cancellation) => EndAsync(mail, "failed", error, cancellation);

    /// <summary>It is tried again later.</summary>
    public async Task PostponeAsync(Mail mail, TimeSpan delay, string error, CancellationToken cancellation)
    {
        var due = time.GetUtcNow() + delay;
        await using var transaction = await db.BeginWorkerTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE messaging.mails SET due_at = {due}, last_error = {error} WHERE id = {mail.Id} AND state = 'waiting'", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Removes what ended long ago, with the addresses.</summary>
    public async Task<int> ForgetAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - Kept;
        await using var transaction = await db.BeginWorkerTransactionAsync(cancellation);
        var removed = await db.Database.ExecuteSqlAsync($"DELETE FROM messaging.mails WHERE ended_at < {before}", cancellation);
        await transaction.CommitAsync(cancellation);
        return removed;
    }

    private async Task EndAsync(Mail mail, string state, string? error, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.BeginWorkerTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE messaging.mails SET state = {state}, letter = NULL, ended_at = {now}, last_error = {error} WHERE id = {mail.Id} AND state = 'waiting'", cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
