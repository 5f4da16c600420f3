using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Retries;

/// <summary>Finds what is due in any company.</summary>
internal sealed class DueRetries(QuittanceDb db, TimeProvider time)
{
    /// <summary>Which entry of which company.</summary>
    internal sealed record Due(Guid CompanyId, Guid Id);

    public async Task<IReadOnlyList<Due>> FindAsync(int most, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.BeginWorkerTransactionAsync(cancellation);
        return await db.Database.SqlQuery<Due>($"""
            SELECT company_id AS "CompanyId", id AS "Id" FROM platform.retries
            WHERE state = 'waiting' AND next_at <= {now} AND (claimed_until IS NULL OR claimed_until <= {now})
            ORDER BY priority DESC, next_at LIMIT {most}
            """).ToListAsync(cancellation);
    }
}
