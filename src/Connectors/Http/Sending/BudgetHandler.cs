using System.Globalization;
using System.Net;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http.Sending;

/// <summary>Waits for the request's turn in the budget that all nodes share; when the other side asks to slow down, all of them do.</summary>
internal sealed class BudgetHandler(OutsideAccount account, OutsideParts parts, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await WaitAsync(OutsideRequests.LanesOf(request), cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        var wait = Failures.WaitOf(answer, parts.Time.GetUtcNow());
        if (answer.StatusCode == HttpStatusCode.TooManyRequests || answer.StatusCode == HttpStatusCode.ServiceUnavailable && wait is not null)
            await parts.States.ChangeAsync(account.Key, (state, now) => (account.Budget.Pause(state, now + (wait ?? Unsaid)), true), cancellationToken);
        return answer;
    }

    private async Task WaitAsync(RateLane[] lanes, CancellationToken cancellation)
    {
        var wait = await parts.States.ChangeAsync(account.Key, (state, now) => account.Budget.Take(state, now, account.Patience, lanes), cancellation);
        if (wait > account.Patience)
            throw TooBusy(wait);
        parts.Metrics.Waited(account.System, wait);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, parts.Time, cancellation);
    }

    private OutsideCallException TooBusy(TimeSpan wait) => new(
        FailureClass.RateLimit, string.Create(CultureInfo.InvariantCulture, $"The rate budget of {account.Address.Authority} is used up; the next turn is in {Math.Ceiling(wait.TotalSeconds):0} s."), wait);
}
