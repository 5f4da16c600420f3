using System.Net;
using Microsoft.Extensions.Logging;
using Quittance.Connectors.Http.Inside;
using Quittance.Connectors.Http.Sending;

namespace Quittance.Connectors.Http;

/// <summary>
/// The one way to outside systems. Its clients wait for their turn, carry the account's token, repeat what may be repeated,
/// stop for a while when the other side does not work, never reach inside the operator's network unless told, and fail as an
/// <see cref="Kernel.Errors.OutsideCallException"/>.
/// </summary>
public sealed class OutsideHttp : IDisposable
{
    private readonly OutsideParts parts;
    private readonly SocketsHttpHandler sockets;

    /// <summary>One for the process: it holds the connections and the tokens.</summary>
    public OutsideHttp(ITokenStore tokens, IAccountStates states, InsideHosts inside, ConnectorMetrics metrics, TimeProvider time, ILogger<OutsideHttp> logger)
    {
        parts = new OutsideParts(new TokenCache(tokens, time), states, metrics, new InsideGuard(inside), time, logger);
        sockets = Sockets(parts.Inside);
    }

    /// <summary>A client of the account; light, so make one where it is needed.</summary>
    public HttpClient ClientFor(OutsideAccount account)
    {
        var budget = BudgetOf(account);
        HttpMessageHandler signed = account.Login is { } login ? new TokenHandler(account, login, LoginClient(budget), parts, budget) : budget;
        var circuit = new CircuitHandler(account, parts.States, parts.Metrics, new AnswerHandler(parts.Time, signed));
        var client = Client(new RetryHandler(account, parts.Metrics, parts.Time, circuit));
        client.BaseAddress = account.Address;
        return client;
    }

    /// <summary>Ends the account's session at the other side, on all nodes; whoever calls next logs in anew.</summary>
    public Task LogOutAsync(OutsideAccount account, CancellationToken cancellation) => account.Login is { } login
        ? parts.Tokens.EndAsync(account, (renewal, stop) => login.LogOutAsync(LoginClient(BudgetOf(account)), renewal, stop), cancellation)
        : Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => sockets.Dispose();

    private BudgetHandler BudgetOf(OutsideAccount account) => new(account, parts, new AttemptHandler(account, parts, sockets));

    private HttpClient LoginClient(BudgetHandler budget) => Client(new AnswerHandler(parts.Time, budget));

    // The handlers keep the time; and the sockets outlive every client.
    private static HttpClient Client(HttpMessageHandler handler) => new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    private static SocketsHttpHandler Sockets(InsideGuard guard) => new()
    {
        ConnectCallback = guard.ConnectAsync,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false, // a proxy would resolve names itself, past the guard
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };
}
