using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Idempotency;

namespace Quittance.Platform.Contracts.Access;

/// <summary>What an endpoint of a company demands; read by the access check and by the tests that walk the routes.</summary>
/// <param name="Permission">One of <see cref="Permissions"/>.</param>
public sealed record RequiredPermission(string Permission);

/// <summary>How modules map endpoints under <c>/api/v1/companies/{companyId}</c>.</summary>
public static class CompanyRoutes
{
    /// <summary>The prefix of every company endpoint.</summary>
    public const string Prefix = "/api/v1/companies/{companyId:guid}";

    /// <summary>Demands a permission; an endpoint under <see cref="Prefix"/> without one is refused to everybody.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RequiredPermission(permission));

    /// <summary>
    /// Runs the handler in one <see cref="Work"/> that is committed before the answer is written. Left out only where
    /// the handler streams and begins its own. A POST takes an Idempotency-Key by this alone.
    /// </summary>
    public static RouteHandlerBuilder InOneWork(this RouteHandlerBuilder endpoint)
    {
        endpoint.Add(MarkPost);
        return endpoint.AddEndpointFilter((context, next) =>
            new(context.HttpContext.RequestServices.GetRequiredService<OneWork>().RunAsync(context.HttpContext, () => next(context))));
    }

    /// <summary>What the caller may do in the company of the request; for handlers whose rule depends on what is asked.</summary>
    public static Admission AdmissionOf(HttpContext http) => http.Features.GetRequiredFeature<Admission>();

    /// <summary>The caller's rank, for rules about who may make whom what. What it may do is asked of <see cref="AdmissionOf"/>.</summary>
    public static Role RoleOf(HttpContext http) => AdmissionOf(http).Role;

    private static void MarkPost(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IHttpMethodMetadata>().Any(methods => methods.HttpMethods.Contains(HttpMethods.Post)))
            endpoint.Metadata.Add(new TakesIdempotencyKey());
    }
}
