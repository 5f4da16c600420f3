using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Settings;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Authority;

/// <summary>Takes up submitted documents that nobody asks about: they were handed over, or asked about, while asking was turned off.</summary>
internal sealed class FollowAgain(QuittanceDb db, Work work, ICompanySettings settings, TimeProvider time) : IRecurringJob
{
    public Task<int> RunAsync(CancellationToken cancellation) => work.RunAsync(async stop =>
    {
        if (!(await settings.OfAsync<FollowSettings>(stop)).Enabled)
            return 0;
        var now = time.GetUtcNow();
        return await db.Set<IssuedDocument>().Where(document => document.State == DocumentState.Submitted && document.DueAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(document => document.DueAt, now), stop);
    }, cancellation);
}
