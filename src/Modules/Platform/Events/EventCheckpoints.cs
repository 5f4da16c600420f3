using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Events;

/// <summary>How far each reader has come in each company's log.</summary>
internal sealed class EventCheckpoints(QuittanceDb db, TimeProvider time)
{
    public async Task<IReadOnlyList<Guid>> CompaniesBehindAsync(string reader, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('quittance.worker', 'on', true)", cancellation);
        var now = time.GetUtcNow();
        return await db.Database.SqlQuery<Guid>($"""
            SELECT s.company_id AS "Value"
            FROM platform.event_streams s
            LEFT JOIN platform.event_checkpoints c ON c.company_id = s.company_id AND c.reader = {reader}
            WHERE s.last_sequence > coalesce(c.position, 0) AND (c.retry_at IS NULL OR c.retry_at <= {now})
            """).ToListAsync(cancellation);
    }

    /// <summary>Takes the checkpoint for this transaction: its position, or null when another node holds it.</summary>
    public async Task<long?> LockAsync(string reader, CancellationToken cancellation)
    {
        var companyId = db.CurrentCompany;
        await EnsureAsync(reader, cancellation);
        var held = await db.Database.SqlQuery<long>($"""
            SELECT position AS "Value" FROM platform.event_checkpoints
            WHERE reader = {reader} AND company_id = {companyId} FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellation);
        return held.Count == 0 ? null : held[0];
    }

    public Task MoveAsync(string reader, long position, CancellationToken cancellation)
    {
        var companyId = db.CurrentCompany;
        return db.Database.ExecuteSqlAsync($"""
            UPDATE platform.event_checkpoints
            SET position = {position}, failures = 0, last_error = NULL, retry_at = NULL
            WHERE reader = {reader} AND company_id = {companyId}
            """, cancellation);
    }

    /// <summary>The last event of the log. Read before looking for the next one, it is a safe place to move to when there is none.</summary>
    public Task<long> HeadAsync(CancellationToken cancellation)
    {
        var companyId = db.CurrentCompany;
        return db.Database.SqlQuery<long>($"""
            SELECT last_sequence AS "Value" FROM platform.event_streams WHERE company_id = {companyId}
            """).SingleAsync(cancellation);
    }

    public async Task NoteFailureAsync(string reader, string error, CancellationToken cancellation)
    {
        var companyId = db.CurrentCompany;
        var now = time.GetUtcNow();
        await EnsureAsync(reader, cancellation);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE platform.event_checkpoints
            SET failures = failures + 1, last_error = {error},
                retry_at = {now} + least(interval '5 minutes', interval '1 second' * power(2, least(failures, 10)))
            WHERE reader = {reader} AND company_id = {companyId}
            """, cancellation);
    }

    private Task EnsureAsync(string reader, CancellationToken cancellation)
    {
        var companyId = db.CurrentCompany;
        return db.Database.ExecuteSqlAsync(
            $"INSERT INTO platform.event_checkpoints VALUES ({reader}, {companyId}, 0) ON CONFLICT DO NOTHING", cancellation);
    }
}
