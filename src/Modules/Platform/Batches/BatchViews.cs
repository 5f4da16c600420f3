using Quittance.Platform.Contracts.Batches;

namespace Quittance.Platform.Batches;

internal static class BatchViews
{
    public static BatchView Of(Batch batch) => new(
        batch.Id,
        batch.Kind,
        batch.State,
        batch.Total,
        batch.Succeeded + batch.Failed,
        batch.Succeeded,
        batch.Failed,
        batch.CreatedAt,
        batch.CreatedBy,
        batch.CreatedByName,
        batch.StartedAt,
        batch.EndedAt,
        batch.ErrorCode,
        batch.ErrorMessage,
        BatchTransitions.IsAtWork(batch.State) ? batch.WaitsUntil : null);
}
