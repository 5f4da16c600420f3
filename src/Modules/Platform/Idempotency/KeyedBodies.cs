using Microsoft.AspNetCore.Http;

namespace Quittance.Platform.Idempotency;

/// <summary>
/// Lets the body of a request with an Idempotency-Key be read twice: once into the handler's parameters, once for its
/// fingerprint. It stays in memory, since a body may hold a secret and a temporary file would keep it.
/// </summary>
internal sealed class KeyedBodies(RequestDelegate next)
{
    private const int InMemory = 4 * 1024 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        if (IdempotencyKey.Of(http) is not null)
            http.Request.EnableBuffering(InMemory);
        return next(http);
    }
}
