using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Connectors.Http;

/// <summary>Registers the pipeline; whoever does so also registers <see cref="ITokenStore"/>, <see cref="IAccountStates"/> and <see cref="InsideHosts"/>.</summary>
public static class ConnectorServices
{
    /// <summary>Adds <see cref="OutsideHttp"/>.</summary>
    public static IServiceCollection AddOutsideHttp(this IServiceCollection services) =>
        services.AddMetrics().AddSingleton<ConnectorMetrics>().AddSingleton<OutsideHttp>();
}
