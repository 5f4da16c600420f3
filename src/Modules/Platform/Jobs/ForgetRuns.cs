using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Platform.Jobs;

/// <summary>Removes the runs of long ago, of all companies and of the server.</summary>
internal sealed class ForgetRuns(QuittanceDb db, TimeProvider time) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - Kept;
        await using var transaction = await db.BeginWorkerTransactionAsync(cancellation);
        var removed = await db.Database.ExecuteSqlAsync($"DELETE FROM platform.job_runs WHERE started_at < {before} AND outcome <> 'running'", cancellation);
        await transaction.CommitAsync(cancellation);
        return removed;
    }
}
