using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Connectors.Http;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Secrets;

namespace Quittance.Platform.Connections;

internal static class ConnectionServices
{
    public static IServiceCollection AddCompanyConnections(this IServiceCollection services)
    {
        services.AddSingleton<IModelContribution, ConnectionModel>();
        services.AddSingleton(new SealedColumn("platform.connection_secrets", "sealed", OfCompany: true));
        services.AddSingleton(new SealedColumn("platform.connection_tokens", "sealed", OfCompany: true));
        services.AddSingleton<SharedAccounts>();
        services.AddSingleton<IAccountStates>(provider => provider.GetRequiredService<SharedAccounts>());
        services.AddSingleton<ITokenStore>(provider => provider.GetRequiredService<SharedAccounts>());
        services.AddSingleton(Inside).AddOutsideHttp();
        services.AddSingleton<ConnectionKinds>().AddSingleton<ConnectionRules>();
        services.AddScoped<ConnectionBook>().AddScoped<IConnections>(provider => provider.GetRequiredService<ConnectionBook>());
        services.AddScoped<ListConnections>().AddScoped<AddConnection>().AddScoped<ReviseConnection>().AddScoped<SwitchConnection>().AddScoped<TestConnection>();
        return services;
    }

    /// <summary>Those of the configuration, and those that a part of the program brings with it.</summary>
    private static InsideHosts Inside(IServiceProvider provider)
    {
        var named = provider.GetService<IConfiguration>()?["Quittance:Connections:InsideHosts"] ?? "";
        return new InsideHosts([.. named.Split(','), .. provider.GetServices<InsideHost>().Select(host => host.Name)]);
    }
}
