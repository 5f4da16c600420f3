using System.Text.Json;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Batches;

/// <summary>Starts a batch: the batch, its items and the event that tells of it, in one transaction.</summary>
internal sealed class StartBatch(
    QuittanceDb db, CompanyScope scope, BatchKinds kinds, BatchStarters starters, BatchTargets targetsOf, IEventLog events, BatchBell bell, TimeProvider time) : IBatches
{
    public const int MostChosen = 500;

    public Task<BatchView> StartAsync(BatchStart start, IQueryable<BatchTarget> targets, int? expected, CancellationToken cancellation) =>
        StartAsync(start, expected, batch => targetsOf.AddAllAsync(batch, targets, cancellation), cancellation);

    public Task<BatchView> StartAsync(
        BatchStart start, IQueryable<BatchTarget> targets, IReadOnlyList<ChosenItem> chosen, CancellationToken cancellation)
    {
        if (chosen.Count is 0 or > MostChosen)
            throw new RefusalException(PlatformErrors.BadSelection);
        var once = chosen.DistinctBy(item => item.Id).ToList();
        return StartAsync(start, once.Count, batch => targetsOf.AddChosenAsync(batch, targets, once, cancellation), cancellation);
    }

    private async Task<BatchView> StartAsync(BatchStart start, int? expected, Func<Batch, Task<int>> addItemsAsync, CancellationToken cancellation)
    {
        if (!await starters.MayAsync(scope.Actor.Id, kinds.Of(start.Kind).Permission, cancellation))
            throw new RefusalException(PlatformErrors.Forbidden);
        var batch = New(start);
        db.Add(batch);
        await db.SaveChangesAsync(cancellation);
        var found = await addItemsAsync(batch);
        if (expected is { } shown && shown != found)
            throw new RefusalException(PlatformErrors.NotAsMany(shown, found));
        if (found == 0)
            throw new RefusalException(PlatformErrors.NothingToBatch);
        batch.HasItems(found);
        events.Record(BatchEvents.Started, BatchEvents.Subject(batch), BatchEvents.Note(batch));
        await bell.RingAsync(cancellation);
        return BatchViews.Of(batch);
    }

    private Batch New(BatchStart start) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        CompanyId = db.CurrentCompany,
        Kind = start.Kind,
        Arguments = JsonSerializer.Serialize(start.Arguments, JsonSerializerOptions.Web),
        CreatedAt = time.GetUtcNow(),
        CreatedBy = scope.Actor.Id,
        CreatedByName = scope.Actor.Name,
    };
}
