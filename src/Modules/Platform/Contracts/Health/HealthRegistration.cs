using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Contracts.Health;

/// <summary>How a module has its part of the system looked at.</summary>
public static class HealthRegistration
{
    /// <summary>Adds a check to the one list that the system page and the doctor share.</summary>
    public static IServiceCollection AddSystemCheck<TCheck>(this IServiceCollection services)
        where TCheck : class, ISystemCheck =>
        services.AddSingleton<ISystemCheck, TCheck>();
}
