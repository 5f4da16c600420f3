using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Quittance.Platform.Http;

internal static class SecurityHeaders
{
    // Mantine writes style elements at run time, hence 'unsafe-inline' for styles alone; scripts stay strict.
    private const string ContentPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Set as the answer starts: an error answer begins again from empty headers, and needs them as well.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Add(http.Response.Headers);
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
