using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Vendors;

/// <summary>
/// Removes what was learnt for one field of one vendor, with every correction that said so: invoices that come from now on are read
/// without it. Those that used it stay as they are. Removed twice, it is removed once; what was learnt after it, unseen, stays.
/// </summary>
internal sealed class RemoveVendorDefault(QuittanceDb db, IEventLog events, TimeProvider time)
{
    public async Task HandleAsync(Guid id, CancellationToken cancellation)
    {
        var latest = await db.Set<VendorLesson>().AsNoTracking().SingleOrDefaultAsync(lesson => lesson.Id == id, cancellation) ?? throw Refuse.NotFound();
        var now = time.GetUtcNow();
        var removed = await db.Set<VendorLesson>()
            .Where(lesson => lesson.VendorKey == latest.VendorKey && lesson.Field == latest.Field && lesson.Id <= latest.Id && lesson.RemovedAt == null)
            .ExecuteUpdateAsync(lesson => lesson.SetProperty(l => l.RemovedAt, now), cancellation);
        if (removed > 0)
            events.Record(VendorEvents.Removed, VendorEvents.Subject(latest), VendorEvents.NoteOf(latest));
    }
}
