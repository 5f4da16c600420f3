namespace Quittance.Platform.Contracts.Batches;

/// <summary>A batch as the API shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">See <see cref="IBatchKind.Name"/>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Total">How many items it has.</param>
/// <param name="Processed">How many have an outcome.</param>
/// <param name="Succeeded">How many were done.</param>
/// <param name="Failed">How many were refused or failed.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="CreatedBy">Who asked; null for the program itself.</param>
/// <param name="CreatedByName">The name at the time.</param>
/// <param name="StartedAt">When the first chunk was taken.</param>
/// <param name="EndedAt">When the last item had its outcome, or it was cancelled or stopped by an error.</param>
/// <param name="ErrorCode">Why it is in state error.</param>
/// <param name="ErrorMessage">The same as a sentence.</param>
/// <param name="WaitsUntil">The other side asked to slow down: it goes on then.</param>
public sealed record BatchView(
    Guid Id,
    string Kind,
    BatchState State,
    int Total,
    int Processed,
    int Succeeded,
    int Failed,
    DateTimeOffset CreatedAt,
    Guid? CreatedBy,
    string CreatedByName,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? ErrorCode,
    string? ErrorMessage,
    DateTimeOffset? WaitsUntil);

/// <summary>Where a batch stands.</summary>
public enum BatchState
{
    /// <summary>No chunk was taken yet.</summary>
    Pending,

    /// <summary>Items are worked off.</summary>
    Processing,

    /// <summary>Somebody stopped it for a while; the item at hand is finished.</summary>
    Paused,

    /// <summary>Every item has its outcome, be it good or bad.</summary>
    Completed,

    /// <summary>It cannot go on; items without an outcome wait until somebody resumes it.</summary>
    Error,

    /// <summary>Somebody ended it; what was done stays done, the rest is left alone.</summary>
    Cancelled,
}
