using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Payables;

/// <summary>Invoices received: from arrival to approval.</summary>
public static class PayablesModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddPayables(this IServiceCollection services) => services;

    /// <summary>The module's endpoints.</summary>
    public static void MapPayables(this IEndpointRouteBuilder routes)
    {
    }
}
