using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Contracts.Flags;

/// <summary>How a module declares and enforces its features.</summary>
public static class FlagRegistration
{
    /// <summary>Adds a feature to the page where companies turn them on and off.</summary>
    public static IServiceCollection AddFlag(this IServiceCollection services, Flag flag) => services.AddSingleton(flag);

    /// <summary>Refuses the endpoint of a company where the feature is off. Stands behind <c>InOneWork</c>.</summary>
    public static RouteHandlerBuilder RequiresFlag(this RouteHandlerBuilder endpoint, Flag flag) =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            await http.RequestServices.GetRequiredService<ICompanyFlags>().DemandAsync(flag, http.RequestAborted);
            return await next(context);
        });
}
