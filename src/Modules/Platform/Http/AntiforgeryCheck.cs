using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Http;

/// <summary>
/// Demands the antiforgery token of every unsafe API request: the browser's cookie alone proves nothing about who
/// made the page that sent it.
/// </summary>
internal sealed class AntiforgeryCheck(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsSafe(http.Request.Method) && http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            await DemandTokenAsync(http);
        await next(http);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private async Task DemandTokenAsync(HttpContext http)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            throw new RefusalException(PlatformErrors.AntiforgeryFailed);
        }
    }
}
