namespace Quittance.Connectors.Http.Sending;

/// <summary>Lets an answer pass that the request accepts, and throws any other as what it means.</summary>
internal sealed class AnswerHandler(TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (OutsideRequests.Accepts(request, answer))
            return answer;
        using (answer)
            throw Failures.Of(answer, time.GetUtcNow());
    }
}
