using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Contracts.Jobs;

/// <summary>How a module registers its jobs.</summary>
public static class JobRegistration
{
    /// <summary>Adds a job under its name.</summary>
    public static IServiceCollection AddCompanyJob<TJob>(this IServiceCollection services)
        where TJob : class, INamedJob =>
        services.AddKeyedScoped<ICompanyJob, TJob>(TJob.Name);
}
