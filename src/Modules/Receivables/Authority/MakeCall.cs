using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;

namespace Quittance.Receivables.Authority;

/// <summary>What a call brought.</summary>
/// <param name="Call">Which call.</param>
/// <param name="Handover">What became of the handover; null when nothing was handed over.</param>
/// <param name="Asked">Whether the authority answered a question.</param>
/// <param name="Word">What it said then; null when it does not know the document.</param>
/// <param name="Failure">Why no answer came; null when one came.</param>
internal sealed record CallResult(DueCall Call, Handover? Handover = null, bool Asked = false, Word? Word = null, OutsideCallException? Failure = null);

/// <summary>Makes one call, outside any transaction.</summary>
internal sealed class MakeCall(IAuthority authority, ILogger<MakeCall> logger)
{
    public async Task<CallResult> HandleAsync(OpenConnection connection, DueCall call, CancellationToken cancellation)
    {
        try
        {
            if (!call.Submits)
                return new CallResult(call, Asked: true, Word: await authority.AskAsync(connection, call.Document.Key, mayBeUnknown: false, cancellation));
            if (call.AsksFirst && await authority.AskAsync(connection, call.Document.Key, mayBeUnknown: true, cancellation) is { State: not AuthorityState.Failed } word)
                return new CallResult(call, new Handover(HandoverOutcome.AlreadyReceived), Asked: true, Word: word);
            return new CallResult(call, await authority.SubmitAsync(connection, call.Document, cancellation));
        }
        catch (OutsideCallException failure)
        {
            return new CallResult(call, Failure: failure);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "The call about {Document} broke on our side", call.DocumentId);
            return new CallResult(call, Failure: new OutsideCallException(FailureClass.Unknown, "The call broke on our side; the log says why.", inner: fault));
        }
    }
}
