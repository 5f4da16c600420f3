using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Http;

internal static class SecurityHeaders
{
    /// <summary>What pages here never need; passkeys are the one feature that they do, and only their own.</summary>
    private const string Features =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), " +
        "publickey-credentials-create=(self), publickey-credentials-get=(self)";

    /// <summary>Set as the answer starts: an error answer begins again from empty headers, and needs them as well.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Add(http);
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy(http.Features.Get<PageNonce>());
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Features;
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
    }

    /// <summary>Mantine writes style elements at run time, with the page's nonce; scripts come from here alone.</summary>
    private static string ContentPolicy(PageNonce? nonce)
    {
        var styles = nonce is null ? "'self'" : $"'self' 'nonce-{nonce.Value}'";
        return $"default-src 'self'; style-src {styles}; img-src 'self' data: blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
