using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Contracts.Connections;

/// <summary>How kinds of connections register themselves.</summary>
public static class ConnectionRegistration
{
    /// <summary>Adds a kind.</summary>
    public static IServiceCollection AddConnectionKind<TKind>(this IServiceCollection services) where TKind : class, IConnectionKind =>
        services.AddSingleton<IConnectionKind, TKind>();
}
