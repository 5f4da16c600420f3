using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Quittance.Kernel.Errors;
using Quittance.Platform.Access;

namespace Quittance.Platform.Http;

/// <summary>
/// Demands the antiforgery token of every unsafe API request that a cookie may speak for: the browser sends its cookies
/// whoever made the page. A request with a bearer credential is judged by that alone, and refused here when it is bad;
/// no page of another site can send one.
/// </summary>
internal sealed class AntiforgeryCheck(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            await next(http);
        else
            await CheckAsync(http);
    }

    private async Task CheckAsync(HttpContext http)
    {
        if (Credentials.BearerOf(http.Request) is not null)
            await DemandGoodCredentialAsync(http);
        else if (!IsSafe(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<UsesNoCookie>() is null)
            await DemandTokenAsync(http);
        await next(http);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static async Task DemandGoodCredentialAsync(HttpContext http)
    {
        var found = await http.AuthenticateAsync(Credentials.SchemeName);
        if (!found.Succeeded)
            throw found.Failure as RefusalException ?? new RefusalException(PlatformErrors.SignInNeeded);
    }

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

/// <summary>Marks an endpoint that looks at no cookie and sets none, so that nothing can be forged in a browser's name.</summary>
internal sealed record UsesNoCookie;
