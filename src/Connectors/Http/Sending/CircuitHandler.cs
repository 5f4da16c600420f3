using System.Globalization;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http.Sending;

/// <summary>Stops calling a system that does not work, on all nodes, and lets one call at a time find out whether it does again.</summary>
internal sealed class CircuitHandler(OutsideAccount account, IAccountStates states, ConnectorMetrics metrics, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isTrial = await EnterAsync(cancellationToken);
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            await NoteAsync(Circuit.Succeed, cancellationToken);
            return answer;
        }
        catch (OutsideCallException failure)
        {
            await NoteAsync((state, now) => Circuit.Fail(state, now, failure, isTrial, account.Circuit), cancellationToken);
            throw;
        }
        catch (OperationCanceledException) when (isTrial)
        {
            await NoteAsync((state, _) => Circuit.Leave(state, isTrial), CancellationToken.None);
            throw;
        }
    }

    private async Task<bool> EnterAsync(CancellationToken cancellation)
    {
        var admission = await states.ChangeIfNeededAsync(account.Key, Circuit.Enter, cancellation);
        if (admission.Wait is not { } wait)
            return admission.IsTrial;
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{account.Address.Authority} failed several times; the next try is in {Math.Ceiling(wait.TotalSeconds):0} s.");
        throw new OutsideCallException(FailureClass.Transient, sentence, wait);
    }

    private async Task NoteAsync(Func<AccountState, DateTimeOffset, AccountState> step, CancellationToken cancellation)
    {
        var (before, after) = await states.ChangeIfNeededAsync(account.Key, (state, now) =>
        {
            var next = step(state, now);
            return (next, (state.OpenUntil is not null, next.OpenUntil is not null));
        }, cancellation);
        if (before != after)
            metrics.CircuitChanged(account.System, after);
    }
}
