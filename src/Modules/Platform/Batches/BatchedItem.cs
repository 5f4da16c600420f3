using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Batches;

/// <summary>An item as the database keeps it. Written in SQL only, by the transaction that does it.</summary>
internal sealed class BatchedItem : ICompanyOwned
{
    public required Guid CompanyId { get; init; }
    public required Guid BatchId { get; init; }
    public required int Position { get; init; }
    public required Guid ItemId { get; init; }
    public int? ItemVersion { get; init; }
    public string? Label { get; init; }
    public BatchItemState State { get; init; }

    /// <summary>A call was noted for it, and its answer was not written down yet.</summary>
    public bool Begun { get; init; }

    /// <summary>What became of it, in a word.</summary>
    public string? Result { get; init; }

    /// <summary>What the other side said.</summary>
    public string? Note { get; init; }

    public string? Code { get; init; }
    public string? Message { get; init; }
    public int Attempt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>What became of an item.</summary>
internal enum BatchItemState
{
    /// <summary>Nothing yet; in a batch that was cancelled: left alone.</summary>
    Pending,

    Succeeded,

    /// <summary>A rule said no; the code and the message say which.</summary>
    Refused,

    /// <summary>Our own fault, or an outside system's; tried three times.</summary>
    Failed,
}
