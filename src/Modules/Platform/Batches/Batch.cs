using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Batches;

/// <summary>A batch. Its counters are moved in SQL, by the transaction of each item.</summary>
internal sealed class Batch : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required string Kind { get; init; }
    public required string Arguments { get; init; }
    public BatchState State { get; private set; } = BatchState.Pending;
    public int Total { get; private set; }
    public int Succeeded { get; private set; }
    public int Failed { get; private set; }
    public int NextPosition { get; private set; } = 1;
    public required DateTimeOffset CreatedAt { get; init; }
    public Guid? CreatedBy { get; init; }
    public required string CreatedByName { get; init; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public DateTimeOffset? ServedAt { get; private set; }

    /// <summary>The other side asked to slow down: no chunk is taken before. Set in SQL, by the transaction that heard it.</summary>
    public DateTimeOffset? WaitsUntil { get; private set; }

    public string? ErrorCode { get; private set; }
    public string? ErrorMessage { get; private set; }

    /// <summary>Its items were found.</summary>
    public void HasItems(int total) => Total = total;

    /// <summary>Takes a step of the table, or refuses.</summary>
    public void Take(BatchAction action, DateTimeOffset at)
    {
        State = BatchTransitions.Require(State, action).To;
        EndedAt = BatchTransitions.IsEnd(State) ? at : null;
        (ErrorCode, ErrorMessage) = (null, null);
    }

    /// <summary>It cannot go on.</summary>
    public void Fail(Error error, DateTimeOffset at)
    {
        Take(BatchAction.Fail, at);
        (ErrorCode, ErrorMessage) = (error.Code, error.Message);
    }

    /// <summary>A node takes a chunk of it.</summary>
    public void Serve(DateTimeOffset at)
    {
        Take(BatchAction.Serve, at);
        StartedAt ??= at;
        ServedAt = at;
        WaitsUntil = null;
    }

    /// <summary>The next range of items that no chunk has had yet; null when all were given out.</summary>
    public (int First, int Last)? NextRange(int size)
    {
        if (NextPosition > Total)
            return null;
        var range = (NextPosition, Math.Min(NextPosition + size - 1, Total));
        NextPosition = range.Item2 + 1;
        return range;
    }
}
