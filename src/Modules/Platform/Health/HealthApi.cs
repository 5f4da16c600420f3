using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Platform.Health;

internal static class HealthApi
{
    /// <summary>For proxies and service managers, on every node: a status and one word, no details to strangers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Name == "ready" });
    }

    public static void MapSystem(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/v1").WithTags("System")
            .MapGet("/system", (ShowSystem show, CancellationToken cancellation) => show.HandleAsync(cancellation))
            .ForOperators();
}
