using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Receivables.Authority;

/// <summary>Removes old answers that only repeat what an earlier answer about the same document said. The one that decides stays for good.</summary>
internal sealed class CleanAnswers(QuittanceDb db, Work work, ICompanySettings settings, TimeProvider time) : IRecurringJob
{
    private const int Chunk = 1000;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (removed, last) = (0, 0);
        do
        {
            last = await work.RunAsync(CleanChunkAsync, cancellation);
            removed += last;
        }
        while (last == Chunk);
        return removed;
    }

    private async Task<int> CleanChunkAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - TimeSpan.FromDays((await settings.OfAsync<FollowSettings>(cancellation)).KeepAnswerDays);
        return await db.Database.ExecuteSqlAsync($"""
            DELETE FROM receivables.answers WHERE id IN (
                SELECT a.id FROM receivables.answers a
                WHERE a.company_id = {db.CurrentCompany} AND a.received_at < {before} AND NOT a.is_deciding
                  AND EXISTS (SELECT 1 FROM receivables.answers e WHERE e.document_id = a.document_id AND e.state = a.state AND e.id < a.id)
                ORDER BY a.received_at LIMIT {Chunk})
            """, cancellation);
    }
}
