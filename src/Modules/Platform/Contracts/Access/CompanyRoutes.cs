using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;

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
    /// the handler streams and begins its own.
    /// </summary>
    public static RouteHandlerBuilder InOneWork(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter((context, next) =>
        {
            var http = context.HttpContext;
            var work = http.RequestServices.GetRequiredService<Work>();
            return new ValueTask<object?>(work.RunAsync(_ => next(context).AsTask(), http.RequestAborted));
        });

    /// <summary>What the caller is in the company of the request; for handlers whose rule depends on what is asked.</summary>
    public static Role RoleOf(HttpContext http) => (Role)http.Items[typeof(Role)]!;
}
