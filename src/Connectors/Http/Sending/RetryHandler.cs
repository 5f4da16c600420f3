using Polly;
using Polly.Retry;
using Polly.Timeout;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http.Sending;

/// <summary>
/// The outermost: the time for the whole call, and its repeats with growing, jittered pauses or the one the other side asks
/// for. Only a request that may be repeated is; any other fails at the first lost answer, and its sender asks what became of it.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private readonly OutsideAccount account;
    private readonly ResiliencePipeline<HttpResponseMessage> once;
    private readonly ResiliencePipeline<HttpResponseMessage> repeated;

    public RetryHandler(OutsideAccount account, ConnectorMetrics metrics, TimeProvider time, HttpMessageHandler inner) : base(inner)
    {
        this.account = account;
        once = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddTimeout(account.TotalTimeout).Build();
        var retries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddTimeout(account.TotalTimeout);
        repeated = account.Attempts < 2 ? once : retries.AddRetry(Retries(account, metrics)).Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await PrepareAsync(request, cancellationToken);
        var pipeline = OutsideRequests.MayRepeat(request) ? repeated : once;
        try
        {
            return await pipeline.ExecuteAsync(
                static (call, token) => new ValueTask<HttpResponseMessage>(call.Handler.PassOnAsync(call.Request, token)), (Handler: this, Request: request), cancellationToken);
        }
        catch (TimeoutRejectedException late)
        {
            throw Failures.TimedOut(request.RequestUri!, account.TotalTimeout, late);
        }
    }

    private Task<HttpResponseMessage> PassOnAsync(HttpRequestMessage request, CancellationToken cancellation) => base.SendAsync(request, cancellation);

    private async Task PrepareAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        // A link in an answer may lead anywhere; the account's credentials go to its own address only.
        if (Uri.Compare(request.RequestUri, account.Address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
            throw new OutsideCallException(FailureClass.Validation, $"{account.Address.Authority} pointed to another address, which is not followed.");
        if (OutsideRequests.KeyOf(request) is { } key)
            request.Headers.TryAddWithoutValidation(account.KeyHeader, key);
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellation);
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retries(OutsideAccount account, ConnectorMetrics metrics) => new()
    {
        MaxRetryAttempts = account.Attempts - 1,
        Delay = TimeSpan.FromMilliseconds(500),
        MaxDelay = account.Patience,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is OutsideCallException failure && IsWorthIt(failure, account.Patience)),
        DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as OutsideCallException)?.RetryAfter),
        OnRetry = _ =>
        {
            metrics.Retried(account.System);
            return ValueTask.CompletedTask;
        },
    };

    private static bool IsWorthIt(OutsideCallException failure, TimeSpan patience) =>
        failure.Class is FailureClass.Transient or FailureClass.RateLimit or FailureClass.Network or FailureClass.Server
        && (failure.RetryAfter ?? TimeSpan.Zero) <= patience;
}
