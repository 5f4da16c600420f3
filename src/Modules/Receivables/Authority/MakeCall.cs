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
/// <param name="Before">What it said before the document was sent again; kept, and not acted upon.</param>
internal sealed record CallResult(DueCall Call, Handover? Handover = null, bool Asked = false, Word? Word = null, OutsideCallException? Failure = null, Word? Before = null);

/// <summary>Makes one call, outside any transaction.</summary>
internal sealed class MakeCall(IAuthority authority, ILogger<MakeCall> logger)
{
    public async Task<CallResult> HandleAsync(OpenConnection connection, DueCall call, CancellationToken cancellation)
    {
        Word? before = null;
        try
        {
            if (!call.Submits)
                return new CallResult(call, Asked: true, Word: await authority.AskAsync(connection, call.Document.Key, mayBeUnknown: false, cancellation));
            before = call.AsksFirst ? await authority.AskAsync(connection, call.Document.Key, mayBeUnknown: true, cancellation) : null;
            // That it failed there is a reason to send it again, unless a signed message says more.
            if (before is not null and not { State: AuthorityState.Failed, Message: null })
                return new CallResult(call, new Handover(HandoverOutcome.AlreadyReceived), Asked: true, Word: before);
            return new CallResult(call, await authority.SubmitAsync(connection, call.Document, cancellation), Before: before);
        }
        catch (OutsideCallException failure)
        {
            return new CallResult(call, Failure: failure, Before: before);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "The call about {Document} broke on our side", call.DocumentId);
            return new CallResult(call, Failure: new OutsideCallException(FailureClass.Unknown, "The call broke on our side; the log says why.", inner: fault), Before: before);
        }
    }
}
