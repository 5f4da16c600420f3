using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Quittance.Platform.Idempotency;

/// <summary>Lets a handler answer into memory, so that its answer can be kept before the transaction commits.</summary>
internal static class AnswerCapture
{
    public static async Task<KeptAnswer> RunAsync(HttpContext http, byte[] request, Func<ValueTask<object?>> handler)
    {
        var connection = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var memory = new MemoryStream();
        var capture = new StreamResponseBodyFeature(memory);
        http.Features.Set<IHttpResponseBodyFeature>(capture);
        try
        {
            await ResultOf(await handler()).ExecuteAsync(http);
            await capture.CompleteAsync();
        }
        finally
        {
            http.Features.Set(connection);
        }
        return new KeptAnswer(request, http.Response.StatusCode, KeptAnswer.HeadersOf(http.Response), memory.ToArray());
    }

    private static IResult ResultOf(object? answer) => answer as IResult ?? TypedResults.Json(answer);
}
