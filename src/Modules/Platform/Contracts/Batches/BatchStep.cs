using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Batches;

/// <summary>What became of an item of a batch, or what is to be done for it next.</summary>
public abstract record BatchStep
{
    private BatchStep()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Result">In a word that the pages translate, such as <c>accepted</c>; null when there is no more to say than that.</param>
    /// <param name="Note">What else there is to know, in the other side's words: a number, a reason.</param>
    public sealed record Done(string? Result = null, string? Note = null) : BatchStep;

    /// <summary>A rule, ours or the other side's, says no. What was changed on the way to that answer is kept, other than after a <see cref="RefusalException"/>.</summary>
    /// <param name="Reason">Which.</param>
    /// <param name="Note">The other side's words.</param>
    public sealed record Refused(Error Reason, string? Note = null) : BatchStep;

    /// <summary>It did not come to a yes or no.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Note">The other side's words, or what was seen of it.</param>
    public sealed record Failed(Error Reason, string? Note = null) : BatchStep;

    /// <summary>It is not this item's turn: somebody else has it, or the other side asked for patience. It comes again, and no attempt is counted.</summary>
    /// <param name="Pause">How long to wait at least.</param>
    /// <param name="SlowsDown">Nothing else of the batch is begun meanwhile, and the batch goes slower from then on.</param>
    public sealed record Wait(TimeSpan Pause, bool SlowsDown = false) : BatchStep;

    /// <summary>Another system is to be called, outside the present work.</summary>
    /// <param name="Next">The call, noted in the present work so that whoever comes after a crash knows of it.</param>
    public sealed record Call(IBatchCall Next) : BatchStep;
}

/// <summary>A call that an item takes to another system. Several of a batch are made at once, each in a scope of its own.</summary>
public interface IBatchCall
{
    /// <summary>Makes it, outside any transaction. Failures of the other side are part of the answer and not thrown.</summary>
    Task MakeAsync(CancellationToken cancellation);

    /// <summary>
    /// Writes the answer down, inside a <see cref="Data.Work"/> that also keeps the outcome. Not called when the server died in the call:
    /// then the item comes again with <see cref="BatchItem.WasBegun"/>.
    /// </summary>
    /// <returns>Any step but another call.</returns>
    Task<BatchStep> KeepAsync(CancellationToken cancellation);
}
