using Microsoft.AspNetCore.Builder;

namespace Quittance.Platform.Contracts.Http;

/// <summary>An endpoint that still works and will not for ever.</summary>
/// <param name="Since">From when on nobody should begin to use it.</param>
/// <param name="Sunset">When it may be gone; at least a year after <paramref name="Since"/>.</param>
/// <param name="Instead">Where it stands what to use instead.</param>
public sealed record Deprecation(DateTimeOffset Since, DateTimeOffset Sunset, Uri Instead);

/// <summary>How an endpoint says so.</summary>
public static class DeprecationMarker
{
    /// <summary>Tells every caller with the headers of RFC 9745 and RFC 8594, and readers of the API's description.</summary>
    public static TBuilder Deprecated<TBuilder>(this TBuilder endpoint, DateTimeOffset since, DateTimeOffset sunset, Uri instead)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Deprecation(since, sunset, instead));
}
