using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Exports;

namespace Quittance.Platform.Batches;

/// <summary>Sends what became of each item of a batch as a file, while it is read from the database.</summary>
internal sealed class ExportBatch(QuittanceDb db, Work work, ListBatches batches)
{
    private static readonly ExportColumn<BatchedItem>[] Columns =
    [
        new("position", item => item.Position.ToString(CultureInfo.InvariantCulture)),
        new("item", item => item.Label),
        new("itemId", item => item.ItemId.ToString()),
        new("outcome", item => item.State.ToString().ToLowerInvariant()),
        new("result", item => item.Result),
        new("code", item => item.Code),
        new("message", item => item.Message),
        new("note", item => item.Note),
        new("attempts", item => item.Attempt.ToString(CultureInfo.InvariantCulture)),
        new("endedAt", item => item.EndedAt),
    ];

    public async Task<PushStreamHttpResult> HandleAsync(Guid batchId, string? format, CancellationToken cancellation)
    {
        var batch = await work.RunAsync(token => batches.ShowAsync(batchId, token), cancellation);
        var writer = ExportFormats.Of(format);
        return work.Send(
            writer, "Batch", Columns, Rows(batchId), string.Create(CultureInfo.InvariantCulture, $"batch-{batch.CreatedAt:yyyy-MM-dd-HHmm}"), cancellation);
    }

    private IAsyncEnumerable<BatchedItem> Rows(Guid batchId) =>
        db.Set<BatchedItem>().AsNoTracking().Where(item => item.BatchId == batchId).OrderBy(item => item.Position).AsAsyncEnumerable();
}
