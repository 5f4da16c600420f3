using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Batches;

/// <summary>Which companies have a chunk that waits for a node.</summary>
internal sealed class CompaniesWithBatches(QuittanceDb db)
{
    public async Task<IReadOnlyList<Guid>> FindAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('quittance.worker', 'on', true)", cancellation);
        return await db.Database.SqlQuery<Guid>($"""
            SELECT DISTINCT b.company_id AS "Value"
            FROM platform.batches b
            WHERE b.state IN ('Pending', 'Processing') AND (b.waits_until IS NULL OR b.waits_until <= clock_timestamp())
              AND (b.next_position <= b.total
                OR EXISTS (SELECT 1 FROM platform.batch_chunks c
                           WHERE c.company_id = b.company_id AND c.batch_id = b.id
                             AND ((c.state = 'Left' AND (c.resume_at IS NULL OR c.resume_at <= clock_timestamp())) OR (c.state = 'Running' AND c.lease_until < clock_timestamp()))))
            """).ToListAsync(cancellation);
    }
}
