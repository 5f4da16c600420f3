using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Retries;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Retries;

/// <summary>Removes the company's entries that ended long ago, with their history; what was given up is let go of first.</summary>
internal sealed class CleanRetries(QuittanceDb db, Work work, ICompanySettings settings, IServiceProvider services, TimeProvider time) : IRecurringJob
{
    private const int Chunk = 500;

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
        var chosen = await settings.OfAsync<RetrySettings>(cancellation);
        var before = time.GetUtcNow() - TimeSpan.FromDays(chosen.KeepDays);
        var old = await db.Set<Retry>().AsNoTracking()
            .Where(retry => retry.State != RetryState.Waiting && retry.EndedAt < before)
            .OrderBy(retry => retry.EndedAt).Take(Chunk).ToListAsync(cancellation);
        foreach (var retry in old.Where(retry => retry.State == RetryState.Exhausted))
            if (services.GetKeyedService<IRetriedOperation>(retry.Operation) is { } operation)
                await operation.AbandonAsync(retry.Subject, cancellation);
        var ids = old.ConvertAll(retry => retry.Id);
        await db.Set<Retry>().Where(retry => ids.Contains(retry.Id) && retry.State != RetryState.Waiting).ExecuteDeleteAsync(cancellation);
        return old.Count;
    }
}
