using System.Net;
using System.Net.Http.Headers;

namespace Quittance.Connectors.Http.Sending;

/// <summary>Puts the account's token on each request; one that is not taken is replaced once. A 401 was not handled, so sending again repeats nothing.</summary>
internal sealed class TokenHandler(OutsideAccount account, ILogin login, HttpClient loginHttp, OutsideParts parts, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await GetAsync(cancellationToken);
        var answer = await SendWithAsync(token, request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized)
            return answer;
        answer.Dispose();
        parts.Tokens.Reject(account, token);
        return await SendWithAsync(await GetAsync(cancellationToken), request, cancellationToken);
    }

    private Task<HttpResponseMessage> SendWithAsync(OutsideToken token, HttpRequestMessage request, CancellationToken cancellation)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        return base.SendAsync(request, cancellation);
    }

    private Task<OutsideToken> GetAsync(CancellationToken cancellation) => parts.Tokens.GetAsync(account, LogInAsync, cancellation);

    private async Task<OutsideToken> LogInAsync(OutsideToken? kept, CancellationToken cancellation)
    {
        var renewal = kept?.Renewal is { } one && one.ExpiresAt > parts.Time.GetUtcNow() ? one.Value : null;
        var issued = await login.LogInAsync(loginHttp, renewal, cancellation);
        parts.Metrics.LoggedIn(account.System);
        var now = parts.Time.GetUtcNow();
        return new OutsideToken(Guid.CreateVersion7(now), account.Version, issued.Value, now, now + issued.Lifetime)
        {
            Renewal = issued.Renewal is { } next ? new Renewal(next, now + issued.RenewalLifetime) : null,
        };
    }
}
