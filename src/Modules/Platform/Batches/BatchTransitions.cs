using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Batches;

namespace Quittance.Platform.Batches;

/// <summary>What can be done to a batch.</summary>
internal enum BatchAction
{
    /// <summary>A node takes a chunk.</summary>
    Serve,

    /// <summary>The last item has its outcome.</summary>
    Complete,

    /// <summary>It cannot go on.</summary>
    Fail,

    Pause,
    Resume,
    Cancel,
}

/// <summary>One permitted step.</summary>
internal sealed record BatchTransition(BatchState From, BatchAction Action, BatchState To);

/// <summary>The one table of what may happen to a batch. A step that is not in it is refused.</summary>
internal static class BatchTransitions
{
    public static IReadOnlyList<BatchTransition> All { get; } =
    [
        new(BatchState.Pending, BatchAction.Serve, BatchState.Processing),
        new(BatchState.Pending, BatchAction.Fail, BatchState.Error),
        new(BatchState.Pending, BatchAction.Pause, BatchState.Paused),
        new(BatchState.Pending, BatchAction.Cancel, BatchState.Cancelled),

        new(BatchState.Processing, BatchAction.Serve, BatchState.Processing),
        new(BatchState.Processing, BatchAction.Complete, BatchState.Completed),
        new(BatchState.Processing, BatchAction.Fail, BatchState.Error),
        new(BatchState.Processing, BatchAction.Pause, BatchState.Paused),
        new(BatchState.Processing, BatchAction.Cancel, BatchState.Cancelled),

        // The item at hand when somebody paused may have been the last.
        new(BatchState.Paused, BatchAction.Complete, BatchState.Completed),
        new(BatchState.Paused, BatchAction.Resume, BatchState.Processing),
        new(BatchState.Paused, BatchAction.Cancel, BatchState.Cancelled),

        new(BatchState.Error, BatchAction.Complete, BatchState.Completed),
        new(BatchState.Error, BatchAction.Resume, BatchState.Processing),
        new(BatchState.Error, BatchAction.Cancel, BatchState.Cancelled),
    ];

    /// <summary>Whether nothing follows by itself.</summary>
    public static bool IsEnd(BatchState state) => state is BatchState.Completed or BatchState.Cancelled or BatchState.Error;

    /// <summary>Whether nodes take chunks of it.</summary>
    public static bool IsAtWork(BatchState state) => state is BatchState.Pending or BatchState.Processing;

    public static bool Allows(BatchState from, BatchAction action) => All.Any(step => step.From == from && step.Action == action);

    /// <summary>The step, or a refusal.</summary>
    public static BatchTransition Require(BatchState from, BatchAction action) =>
        All.SingleOrDefault(step => step.From == from && step.Action == action)
        ?? throw new RefusalException(PlatformErrors.BatchStepNotAllowed(from, action));
}
