using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Batches;

/// <summary>Pauses, resumes and cancels a batch. The item at hand is finished in any case.</summary>
internal sealed class ChangeBatch(QuittanceDb db, CompanyScope scope, IEventLog events, BatchBell bell, TimeProvider time)
{
    public Task<BatchView> PauseAsync(Guid id, Admission caller, CancellationToken cancellation) =>
        TakeAsync(id, caller, BatchAction.Pause, BatchEvents.Paused, cancellation);

    public Task<BatchView> CancelAsync(Guid id, Admission caller, CancellationToken cancellation) =>
        TakeAsync(id, caller, BatchAction.Cancel, BatchEvents.Cancelled, cancellation);

    public async Task<BatchView> ResumeAsync(Guid id, Admission caller, CancellationToken cancellation)
    {
        var resumed = await TakeAsync(id, caller, BatchAction.Resume, BatchEvents.Resumed, cancellation);
        await bell.RingAsync(cancellation);
        return resumed;
    }

    private async Task<BatchView> TakeAsync(Guid id, Admission caller, BatchAction action, string kind, CancellationToken cancellation)
    {
        var batch = await LockAsync(id, cancellation);
        if (batch.CreatedBy != scope.Actor.Id && !caller.Allows(Permissions.WorkManage))
            throw new RefusalException(PlatformErrors.NotYourBatch);
        batch.Take(action, time.GetUtcNow());
        events.Record(kind, BatchEvents.Subject(batch), BatchEvents.Note(batch));
        return BatchViews.Of(batch);
    }

    private async Task<Batch> LockAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<Batch>().FromSql($"SELECT * FROM platform.batches WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
        ?? throw Refuse.NotFound();
}
