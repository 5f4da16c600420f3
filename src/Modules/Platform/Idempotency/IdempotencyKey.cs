using Microsoft.AspNetCore.Http;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Idempotency;

/// <summary>
/// The <c>Idempotency-Key</c> of a request (draft-ietf-httpapi-idempotency-key-header): a quoted text as the draft has
/// it, or bare as most clients send it; both name the same key.
/// </summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    private const int Longest = 255;

    /// <summary>Null when there is none, or the endpoint takes none.</summary>
    public static string? Of(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<TakesIdempotencyKey>() is not null && http.Request.Headers.TryGetValue(Header, out var sent)
            ? Parse(sent.ToString())
            : null;

    private static string Parse(string sent)
    {
        var key = sent is ['"', .., '"'] ? sent[1..^1] : sent;
        if (key.Length is 0 or > Longest || key.Any(letter => letter is <= ' ' or > '~' or '"'))
            throw new RefusalException(PlatformErrors.BadIdempotencyKey);
        return key;
    }
}
