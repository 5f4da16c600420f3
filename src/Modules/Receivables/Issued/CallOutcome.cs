using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Batches;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Issued;

/// <summary>What a call to the authority means for the item of a batch that asked for it: the true outcome, in words that the pages translate.</summary>
internal static class CallOutcome
{
    public const string Received = "received", Processing = "processing";

    private const string AlreadyReceived = "alreadyReceived", Unknown = "unknown", FailedThere = "failedThere", Accepted = "accepted", Rejected = "rejected";

    /// <summary>When the other side does not say how long.</summary>
    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(1);

    /// <summary>After a call whose answer was written down.</summary>
    /// <param name="result">The call.</param>
    /// <param name="document">As it stands now.</param>
    /// <param name="reasons">Why it was rejected, when it was.</param>
    public static BatchStep Of(CallResult result, IssuedDocument document, string? reasons) => result switch
    {
        // Few questions about what may be unknown there are allowed; that is no reason to slow down the others.
        { Failure: { Class: FailureClass.RateLimit } busy } => new BatchStep.Wait(busy.RetryAfter ?? Unsaid, SlowsDown: !result.Call.AsksFirst),
        { Failure: { } failure } => new BatchStep.Failed(ReceivablesErrors.NoAnswer, failure.Message),
        { Handover: { Outcome: HandoverOutcome.Refused } refused } => new BatchStep.Refused(ReceivablesErrors.NotTaken, refused.Detail),
        { Handover.Outcome: HandoverOutcome.AlreadyReceived } => Of(document, AlreadyReceived, reasons),
        { Handover: not null } => Of(document, Received, reasons),
        { Word: null } => Of(document, Unknown, reasons),
        { Word.State: AuthorityState.Failed } => Of(document, FailedThere, reasons),
        _ => Of(document, Processing, reasons),
    };

    /// <summary>By where the document stands.</summary>
    /// <param name="document">The document.</param>
    /// <param name="undecided">What to say as long as nothing is decided.</param>
    /// <param name="reasons">Why it was rejected, when it was.</param>
    public static BatchStep Of(IssuedDocument document, string undecided, string? reasons) => document switch
    {
        { State: DocumentState.Accepted } => new BatchStep.Done(Accepted),
        { State: DocumentState.Rejected } => new BatchStep.Done(Rejected, reasons),
        { State: DocumentState.Error } when document.ProblemCode == ReceivablesErrors.NotDecided.Code => new BatchStep.Failed(ReceivablesErrors.NotDecided),
        { State: DocumentState.Error } => new BatchStep.Refused(ReceivablesErrors.NotTaken, document.Problem),
        _ when document.ProblemCode == ReceivablesErrors.BadSignature.Code => new BatchStep.Failed(ReceivablesErrors.BadSignature),
        _ => new BatchStep.Done(undecided),
    };
}
