using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Batches;

namespace Quittance.Platform.Batches;

/// <summary>What became of an item for good.</summary>
/// <param name="State">In which column it is counted.</param>
/// <param name="Reason">Why it was not done.</param>
/// <param name="Result">What was done, in a word.</param>
/// <param name="Note">What the other side said.</param>
internal sealed record ItemOutcome(BatchItemState State, Error? Reason = null, string? Result = null, string? Note = null)
{
    private const int LongestNote = 1000;

    public static ItemOutcome Refused(Error reason) => new(BatchItemState.Refused, reason);

    public static ItemOutcome Failed(Error reason) => new(BatchItemState.Failed, reason);

    /// <summary>The outcome that a step is; null when the item is not at its end.</summary>
    public static ItemOutcome? Of(BatchStep step) => step switch
    {
        BatchStep.Done done => new(BatchItemState.Succeeded, null, done.Result, Short(done.Note)),
        BatchStep.Refused refused => new(BatchItemState.Refused, refused.Reason, null, Short(refused.Note)),
        BatchStep.Failed failed => new(BatchItemState.Failed, failed.Reason, null, Short(failed.Note)),
        _ => null,
    };

    /// <summary>The other side's words, as long as a line can be; those that a database cannot hold are left out.</summary>
    private static string? Short(string? note)
    {
        var clean = note?.Replace("\0", "", StringComparison.Ordinal).Trim();
        return clean is { Length: > LongestNote } ? string.Concat(clean.AsSpan(0, LongestNote), "…") : clean;
    }
}
