using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Batches;

/// <summary>The rows of <c>platform.batch_chunks</c>. All times are the database's own, so that nodes need not agree on the hour.</summary>
internal sealed class BatchChunks(QuittanceDb db, TimeProvider time)
{
    /// <summary>
    /// How long a node may be silent between two items. A node that works on an item holds its chunk's row locked, however
    /// long that takes; one that died lets go of it at once. So this may be short.
    /// </summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    /// <summary>While calls are made no item's transaction holds the row, so the lease is renewed this often.</summary>
    public static readonly TimeSpan Beat = Lease / 4;

    /// <summary>However often the other side asks to slow down, no place rests longer because of that.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    private sealed record Range(int First, int Last);

    /// <summary>Until the present work ends no other node takes a chunk of this company.</summary>
    public Task TakeTurnAsync(CancellationToken cancellation)
    {
        var turn = $"platform.batches:{db.CurrentCompany}";
        return db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", cancellation);
    }

    /// <summary>
    /// Ends the chunks whose nodes fell silent. The first item without an outcome was, most likely, at hand: its attempt counts, unless
    /// it was merely waiting for the other side.
    /// </summary>
    public Task GiveUpLostAsync(CancellationToken cancellation)
    {
        var company = db.CurrentCompany;
        return db.Database.ExecuteSqlAsync($"""
            WITH lost AS (
                SELECT id, batch_id, first_position, last_position FROM platform.batch_chunks
                WHERE company_id = {company} AND state = 'Running' AND lease_until < clock_timestamp()
                FOR UPDATE SKIP LOCKED),
            ended AS (
                UPDATE platform.batch_chunks c SET state = 'Left', ended_at = clock_timestamp() FROM lost WHERE c.id = lost.id)
            UPDATE platform.batch_items i SET attempt = attempt + 1
            FROM lost
            WHERE i.batch_id = lost.batch_id AND i.position = (
                SELECT min(p.position) FROM platform.batch_items p
                WHERE p.batch_id = lost.batch_id AND p.state = 'Pending' AND NOT p.begun AND p.position BETWEEN lost.first_position AND lost.last_position)
            """, cancellation);
    }

    /// <summary>How many places of the company are taken: chunks that run, and those that ended and rest.</summary>
    public Task<int> CountTakenAsync(CancellationToken cancellation)
    {
        var company = db.CurrentCompany;
        return db.Database.SqlQuery<int>($"""
            SELECT ((SELECT count(*) FROM platform.batch_chunks WHERE company_id = {company} AND state = 'Running')
                  + (SELECT count(*) FROM platform.batch_chunks WHERE company_id = {company} AND rest_until > clock_timestamp()))::int AS "Value"
            """).SingleAsync(cancellation);
    }

    /// <summary>The range of a chunk that ended before its work was done, now to be continued; null when there is none.</summary>
    public async Task<(int First, int Last)?> ContinueLeftAsync(Batch batch, CancellationToken cancellation)
    {
        var ranges = await db.Database.SqlQuery<Range>($"""
            UPDATE platform.batch_chunks SET state = 'Continued'
            WHERE id = (SELECT id FROM platform.batch_chunks
                        WHERE company_id = {batch.CompanyId} AND batch_id = {batch.Id} AND state = 'Left'
                          AND (resume_at IS NULL OR resume_at <= clock_timestamp()) ORDER BY first_position LIMIT 1)
            RETURNING first_position AS "First", last_position AS "Last"
            """).ToListAsync(cancellation);
        return ranges.Count == 0 ? null : (ranges[0].First, ranges[0].Last);
    }

    public async Task<BatchChunk> AddAsync(Batch batch, (int First, int Last) range, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO platform.batch_chunks (id, company_id, batch_id, first_position, last_position, state, node, started_at, lease_until)
            VALUES ({id}, {batch.CompanyId}, {batch.Id}, {range.First}, {range.Last}, 'Running', {BatchNode.Name},
                    clock_timestamp(), clock_timestamp() + {Lease})
            """, cancellation);
        return new BatchChunk(id, batch.CompanyId, batch.Id, range.First, range.Last, new Actor(batch.CreatedBy, batch.CreatedByName));
    }

    /// <summary>
    /// Takes hold of the chunk for the present work: until it ends nobody takes the chunk away. Tells whether the batch
    /// goes on; null when the chunk is another's by now.
    /// </summary>
    public async Task<BatchHold?> HoldAsync(BatchChunk chunk, CancellationToken cancellation)
    {
        var held = await db.Database.SqlQuery<BatchHold>($"""
            UPDATE platform.batch_chunks c SET lease_until = clock_timestamp() + {Lease}
            FROM platform.batches b
            WHERE c.id = {chunk.Id} AND c.state = 'Running' AND b.id = c.batch_id
            RETURNING b.state AS "State", b.arguments AS "Arguments", b.kind AS "Kind"
            """).ToListAsync(cancellation);
        return held.Count == 0 ? null : held[0];
    }

    /// <summary>
    /// Ends a chunk whose every item has an outcome. Its place rests for a while if the batch has more chunks to come, longer when the
    /// other side asked to slow down of late; a chunk that went through is a reason to go a little faster again.
    /// </summary>
    public async Task FinishAsync(BatchChunk chunk, TimeSpan delay, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"""
            UPDATE platform.batch_chunks c
            SET state = 'Done', ended_at = clock_timestamp(),
                rest_until = CASE WHEN b.next_position <= b.total AND {delay > TimeSpan.Zero}
                                  THEN clock_timestamp() + greatest({delay}, least({delay} * power(2, b.slowdown), {LongestRest})) END
            FROM platform.batches b
            WHERE c.id = {chunk.Id} AND b.id = c.batch_id
            """, cancellation);
        await db.Database.ExecuteSqlAsync($"UPDATE platform.batches SET slowdown = slowdown - 1 WHERE id = {chunk.BatchId} AND slowdown > 0", cancellation);
    }

    /// <summary>Lets the chunk go before its work is done: the batch was stopped, this node stops, or what is left has to wait.</summary>
    public Task LeaveAsync(BatchChunk chunk, TimeSpan pause, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"""
            UPDATE platform.batch_chunks SET state = 'Left', ended_at = clock_timestamp(), resume_at = clock_timestamp() + {pause}
            WHERE id = {chunk.Id} AND state = 'Running'
            """, cancellation);

    /// <summary>The other side asked to slow down: nothing of the batch is begun for so long, or for longer when it had to ask before.</summary>
    public Task SlowDownAsync(BatchChunk chunk, TimeSpan pause, TimeSpan delay, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"""
            UPDATE platform.batches
            SET waits_until = greatest(waits_until, clock_timestamp() + greatest({pause}, least({delay} * power(2, slowdown), {LongestRest}))),
                slowdown = CASE WHEN waits_until > clock_timestamp() THEN slowdown ELSE least(slowdown + 1, 6) END
            WHERE id = {chunk.BatchId}
            """, cancellation);
}

/// <summary>The batch as a node sees it that takes hold of a chunk.</summary>
internal sealed record BatchHold(string State, string Kind, string Arguments);

/// <summary>What this node calls itself, for whoever looks at the chunks.</summary>
internal static class BatchNode
{
    public static string Name { get; } =
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}");
}
