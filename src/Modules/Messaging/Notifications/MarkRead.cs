using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Messaging.Notifications;

/// <summary>Marks what the caller has read. What is read already, or is not theirs, is passed over: the end is the same.</summary>
internal sealed class MarkRead(QuittanceDb db, CompanyScope scope, TimeProvider time)
{
    private const int MostIds = 500;

    /// <summary>Which; null marks all.</summary>
    internal sealed record Request(IReadOnlyList<Guid>? Ids = null);

    public async Task HandleAsync(Request request, CancellationToken cancellation)
    {
        if (request.Ids is { Count: > MostIds })
            Refuse.IfAny([new FieldProblem("ids", "TOO_MANY", "At most 500 at once.")]);
        var (me, now) = (scope.Actor.Id, time.GetUtcNow());
        var mine = db.Set<Notification>().Where(one => one.PersonId == me && one.ReadAt == null);
        if (request.Ids is { } ids)
            mine = mine.Where(one => ids.Contains(one.Id));
        await mine.ExecuteUpdateAsync(set => set.SetProperty(one => one.ReadAt, now), cancellation);
    }
}
