using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Http;

/// <summary>Tells callers of an endpoint on its way out: Deprecation (RFC 9745), Sunset (RFC 8594) and where to read on.</summary>
internal static class DeprecationHeaders
{
    public static IApplicationBuilder UseDeprecationHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<Deprecation>() is { } deprecation)
            http.Response.OnStarting(() => AddAsync(http.Response.Headers, deprecation));
        return next(http);
    });

    private static Task AddAsync(IHeaderDictionary headers, Deprecation deprecation)
    {
        headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{deprecation.Since.ToUnixTimeSeconds()}");
        headers["Sunset"] = deprecation.Sunset.ToString("r", CultureInfo.InvariantCulture);
        headers.Append("Link", $"<{deprecation.Instead}>; rel=\"deprecation\"");
        return Task.CompletedTask;
    }
}
