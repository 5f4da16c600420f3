using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Quittance.Platform.Idempotency;

/// <summary>An answer as it left the server, and the <see cref="Fingerprint"/> of the request it belongs to.</summary>
internal sealed record KeptAnswer(byte[] Request, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The others are the same for every answer, or belong to the connection.</summary>
    private static readonly string[] Kept = [HeaderNames.ContentType, HeaderNames.ETag, HeaderNames.Location];

    public static Dictionary<string, string> HeadersOf(HttpResponse response) =>
        Kept.Where(name => response.Headers.ContainsKey(name)).ToDictionary(name => name, name => response.Headers[name].ToString(), StringComparer.Ordinal);

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellation)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (Body.Length == 0)
            return;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, cancellation);
    }
}
