using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Tokens;

internal static class TokenServices
{
    public static IServiceCollection AddTokens(this IServiceCollection services) => services
        .AddSingleton<TokenStore>()
        .AddScoped<GiveTokens>().AddScoped<RefreshTokens>();
}
