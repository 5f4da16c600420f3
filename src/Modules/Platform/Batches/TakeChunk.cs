using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Batches;

/// <summary>
/// Takes the next chunk of a company for this node, unless as many are taken as the company allows. One node at a time
/// asks per company (an advisory lock), so the count it sees is the count that holds.
/// </summary>
internal sealed class TakeChunk(
    QuittanceDb db, Work work, BatchKinds kinds, BatchStarters starters, BatchChunks chunks, ICompanySettings settings, IEventLog events, TimeProvider time)
{
    /// <summary>The chunk, or null when there is none to be had now.</summary>
    public Task<BatchChunk?> HandleAsync(CancellationToken cancellation) => work.RunAsync(TakeAsync, cancellation);

    private async Task<BatchChunk?> TakeAsync(CancellationToken cancellation)
    {
        await chunks.TakeTurnAsync(cancellation);
        await chunks.GiveUpLostAsync(cancellation);
        var limits = await settings.OfAsync<BatchSettings>(cancellation);
        if (await chunks.CountTakenAsync(cancellation) >= limits.Concurrency)
            return null;
        while (await NextBatchAsync(cancellation) is { } batch)
        {
            if (await starters.MayAsync(batch.CreatedBy, kinds.Of(batch.Kind).Permission, cancellation))
                return await TakeFromAsync(batch, limits.ChunkSize, cancellation);
            batch.Fail(PlatformErrors.StarterLostPermission, time.GetUtcNow());
            events.Record(BatchEvents.Failed, BatchEvents.Subject(batch), BatchEvents.Note(batch));
            await db.SaveChangesAsync(cancellation);
        }
        return null;
    }

    private async Task<BatchChunk?> TakeFromAsync(Batch batch, int size, CancellationToken cancellation)
    {
        batch.Serve(time.GetUtcNow());
        return await chunks.ContinueLeftAsync(batch, cancellation) is { } left
            ? await chunks.AddAsync(batch, left, cancellation)
            : await chunks.AddAsync(batch, batch.NextRange(size)!.Value, cancellation);
    }

    /// <summary>The batch that waited longest for a node, so that a small one need not wait for a large one to end.</summary>
    private Task<Batch?> NextBatchAsync(CancellationToken cancellation)
    {
        var (company, known) = (db.CurrentCompany, kinds.Names);
        return db.Set<Batch>().FromSql($"""
            SELECT * FROM platform.batches b
            WHERE company_id = {company} AND state IN ('Pending', 'Processing') AND kind = ANY({known})
              AND (waits_until IS NULL OR waits_until <= clock_timestamp())
              AND (next_position <= total
                OR EXISTS (SELECT 1 FROM platform.batch_chunks c
                           WHERE c.company_id = {company} AND c.batch_id = b.id AND c.state = 'Left'
                             AND (c.resume_at IS NULL OR c.resume_at <= clock_timestamp())))
            ORDER BY served_at NULLS FIRST, id
            LIMIT 1 FOR UPDATE
            """).IgnoreQueryFilters().AsTracking().SingleOrDefaultAsync(cancellation);
    }
}
