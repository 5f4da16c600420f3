using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Operators;

namespace Quittance.Platform.Contracts.Access;

/// <summary>Marks an endpoint that only an operator of the server may use; read by the tests that walk the routes.</summary>
public sealed record RequiresOperator;

/// <summary>How endpoints of the server itself are mapped, which belong to no company.</summary>
public static class OperatorRoutes
{
    /// <summary>Admits operators only. Asked anew on every request, so that taking it away works at once.</summary>
    public static RouteHandlerBuilder ForOperators(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization().WithMetadata(new RequiresOperator()).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            await http.RequestServices.GetRequiredService<OperatorBook>().DemandAsync(http.User, http.RequestAborted);
            return await next(context);
        });
}
