using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Jobs;

/// <summary>Finds what is due, of any company and of the server, and what a dead node left in hand.</summary>
internal sealed class DueJobs(QuittanceDb db, RecurringJobs jobs, TimeProvider time)
{
    /// <summary>Which job of which company; of the server when there is none.</summary>
    internal sealed record Due(Guid? CompanyId, Guid Id);

    public async Task<IReadOnlyList<Due>> FindAsync(int most, CancellationToken cancellation)
    {
        var (now, known) = (time.GetUtcNow(), jobs.Names);
        await using var transaction = await db.BeginWorkerTransactionAsync(cancellation);
        return await db.Database.SqlQuery<Due>($"""
            SELECT company_id AS "CompanyId", id AS "Id" FROM platform.recurring_jobs
            WHERE (next_at <= {now} AND claimed_until IS NULL OR claimed_until <= {now}) AND name = ANY({known})
            ORDER BY next_at NULLS FIRST LIMIT {most}
            """).ToListAsync(cancellation);
    }
}
