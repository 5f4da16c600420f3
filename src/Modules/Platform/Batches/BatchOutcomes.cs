using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Batches;

/// <summary>Keeps what became of an item and moves the batch's counters with it; the last outcome completes the batch.</summary>
internal sealed class BatchOutcomes(QuittanceDb db, IEventLog events, TimeProvider time)
{
    public const int MostAttempts = 3;

    /// <summary>Keeps the outcome in the present work. An item that has one keeps that.</summary>
    public async Task KeepAsync(BatchedItem item, ItemOutcome outcome, CancellationToken cancellation)
    {
        var (now, done) = (time.GetUtcNow(), outcome.State == BatchItemState.Succeeded ? 1 : 0);
        var complete = await db.Database.SqlQuery<bool>($"""
            WITH kept AS (
                UPDATE platform.batch_items
                SET state = {outcome.State.ToString()}, code = {outcome.Reason?.Code}, message = {outcome.Reason?.Message},
                    result = {outcome.Result}, note = {outcome.Note}, attempt = attempt + 1, ended_at = {now}
                WHERE batch_id = {item.BatchId} AND position = {item.Position} AND state = 'Pending'
                RETURNING batch_id)
            UPDATE platform.batches b SET succeeded = succeeded + {done}, failed = failed + {1 - done}
            FROM kept WHERE b.id = kept.batch_id
            RETURNING succeeded + failed = total AS "Value"
            """).ToListAsync(cancellation);
        if (complete is [true])
            await CompleteAsync(item.BatchId, now, cancellation);
    }

    /// <summary>A call was noted for the item in the present work: until its answer is written down, it is not to be begun as if for the first time.</summary>
    public Task BeginAsync(BatchedItem item, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"UPDATE platform.batch_items SET begun = true WHERE batch_id = {item.BatchId} AND position = {item.Position}", cancellation);

    /// <summary>Counts a try that failed; whether another is worth it.</summary>
    public async Task<bool> MayTryAgainAsync(BatchedItem item, CancellationToken cancellation)
    {
        if (item.Attempt + 1 >= MostAttempts)
            return false;
        await db.Database.ExecuteSqlAsync($"""
            UPDATE platform.batch_items SET attempt = attempt + 1
            WHERE batch_id = {item.BatchId} AND position = {item.Position} AND state = 'Pending'
            """, cancellation);
        return true;
    }

    private async Task CompleteAsync(Guid batchId, DateTimeOffset now, CancellationToken cancellation)
    {
        var batch = await db.Set<Batch>().SingleAsync(b => b.Id == batchId, cancellation);
        if (!BatchTransitions.Allows(batch.State, BatchAction.Complete))
            return; // cancelled while the last item was at hand
        batch.Take(BatchAction.Complete, now);
        events.Record(BatchEvents.Completed, BatchEvents.Subject(batch), BatchEvents.Note(batch));
    }
}
