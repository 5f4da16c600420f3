using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Receivables.Imports;

/// <summary>Removes what was read of files a month ago. The drafts made of them stay, and so do their references.</summary>
internal sealed class CleanImports(QuittanceDb db, Work work, TimeProvider time) : IRecurringJob
{
    private const int KeepDays = 30;

    public static JobSchedule Schedule { get; } = JobSchedule.DailyAt(new TimeOnly(2, 30));

    public Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow().AddDays(-KeepDays);
        return work.RunAsync(token => db.Database.ExecuteSqlAsync($"DELETE FROM receivables.imports WHERE company_id = {db.CurrentCompany} AND created_at < {before}", token), cancellation);
    }
}
