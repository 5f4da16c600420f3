using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Quittance.Platform.Providers;

internal static class ProviderServices
{
    public static IServiceCollection AddProviders(this IServiceCollection services)
    {
        services.AddSingleton(provider => ProviderCatalogue.From(provider.GetService<IConfiguration>()));
        services.AddSingleton<IConfigureOptions<AuthenticationOptions>, ProviderSchemes>();
        services.AddSingleton<IConfigureOptions<OAuthOptions>, ProviderSchemes>();
        services.AddSingleton<IPostConfigureOptions<OAuthOptions>, OAuthPostConfigureOptions<OAuthOptions, OAuthHandler<OAuthOptions>>>();
        services.AddTransient<OAuthHandler<OAuthOptions>>();
        services.AddScoped<EnterByProvider>();
        return services;
    }
}
