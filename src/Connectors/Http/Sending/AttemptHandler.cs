using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http.Sending;

/// <summary>One attempt on the wire: its time, the answer's body included; what it was is measured and logged, without what it carried.</summary>
internal sealed class AttemptHandler(OutsideAccount account, OutsideParts parts, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int LargestAnswer = 32 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        parts.Inside.Admit(request.RequestUri!);
        var started = parts.Time.GetTimestamp();
        try
        {
            var answer = await SendInTimeAsync(request, cancellationToken);
            Note(request, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), started);
            return answer;
        }
        catch (OutsideCallException failure)
        {
            Note(request, failure.Class.ToString(), started);
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendInTimeAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(account.AttemptTimeout, parts.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            return await SendWholeAsync(request, either.Token);
        }
        catch (Exception) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw Failures.TimedOut(request.RequestUri!, account.AttemptTimeout);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or SocketException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw Failures.Of(problem, request.RequestUri!);
        }
    }

    private async Task<HttpResponseMessage> SendWholeAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var answer = await base.SendAsync(request, cancellation);
        try
        {
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, cancellation);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private void Note(HttpRequestMessage request, string outcome, long started)
    {
        var took = parts.Time.GetElapsedTime(started);
        parts.Metrics.Requested(account.System, outcome, took);
        parts.Logger.LogInformation(
            "{Method} {Address} of {System}: {Outcome} after {Milliseconds} ms",
            request.Method, Redaction.Of(request.RequestUri!, account.Secrets), account.System, outcome, (long)took.TotalMilliseconds);
    }
}
