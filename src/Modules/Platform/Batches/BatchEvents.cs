using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Batches;

/// <summary>What the log says of a batch: that it began, was paused, went on, ended. What became of an item stands with the item.</summary>
internal static class BatchEvents
{
    public const string Started = "batch.started";
    public const string Paused = "batch.paused";
    public const string Resumed = "batch.resumed";
    public const string Cancelled = "batch.cancelled";
    public const string Completed = "batch.completed";
    public const string Failed = "batch.failed";

    public static Subject Subject(Batch batch) => new("batch", batch.Id);

    public static object Note(Batch batch) => new { batch.Kind, batch.Total, batch.Succeeded, batch.Failed, batch.ErrorCode };
}
