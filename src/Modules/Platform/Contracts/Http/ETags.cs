using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Http;

/// <summary>Optimistic concurrency over HTTP: the version of a row as its ETag (RFC 9110, sections 8.8.3 and 13.1.1).</summary>
public static class ETags
{
    /// <summary>Sets the answer's ETag.</summary>
    public static void Show(HttpContext http, int version) => http.Response.Headers.ETag = Of(version);

    /// <summary>Checks the request's If-Match against the row.</summary>
    /// <exception cref="RefusalException">It is missing, or names another version.</exception>
    public static void Require(HttpContext http, int version)
    {
        var wanted = http.Request.Headers.IfMatch.ToString();
        if (wanted.Length == 0)
            throw new RefusalException(PlatformErrors.IfMatchMissing);
        if (!string.Equals(wanted, Of(version), StringComparison.Ordinal) && wanted != "*")
            throw new RefusalException(PlatformErrors.Stale);
    }

    /// <summary>Says in the API's description that the endpoint takes If-Match.</summary>
    public static RouteHandlerBuilder TakesIfMatch(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new TakesIfMatch());

    private static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}

/// <summary>Marks an endpoint that takes If-Match.</summary>
public sealed record TakesIfMatch;
