using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Contracts.Retries;

/// <summary>How a module registers operations that are tried again.</summary>
public static class RetryRegistration
{
    /// <summary>Adds an operation under its name.</summary>
    public static IServiceCollection AddRetriedOperation<T>(this IServiceCollection services) where T : class, INamedOperation =>
        services.AddKeyedScoped<IRetriedOperation, T>(T.Name);
}
