using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Capture.Readings;

/// <summary>
/// Looks after documents whose job was lost: one that has waited longer than any reading may take is enqueued again. Its
/// attempts still count, so that it ends as a reading or as a reasoned 'needs entry'.
/// </summary>
internal sealed class UnfinishedReadings(QuittanceDb db, Work work, IJobs jobs, TimeProvider time) : IRecurringJob
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public Task<int> RunAsync(CancellationToken cancellation) => work.RunAsync(EnqueueAgainAsync, cancellation);

    private async Task<int> EnqueueAgainAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var tooOld = now - Patience;
        var lost = await db.Set<DocumentReading>()
            .Where(reading => reading.State != ReadingState.Done && reading.RequestedAt < tooOld)
            .ToListAsync(cancellation);
        foreach (var reading in lost)
        {
            reading.RequestedAt = now;
            jobs.Enqueue<ReadDocument>(reading.DocumentId);
        }
        return lost.Count;
    }
}
