using Microsoft.AspNetCore.Builder;
using Quittance.Platform.Http;

namespace Quittance.Platform.Contracts.Access;

/// <summary>How modules map endpoints that other people's systems call, without an account here.</summary>
public static class OutsideRoutes
{
    /// <summary>The prefix of these endpoints.</summary>
    public const string Prefix = "/api/v1/callbacks";

    /// <summary>The endpoint looks at no cookie and sets none, so it asks for no antiforgery token. Whoever may call it is for the handler to say.</summary>
    public static TBuilder TakesNoCookie<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new UsesNoCookie());
}
