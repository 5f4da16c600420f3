using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Keys;

internal static class KeyServices
{
    public static IServiceCollection AddKeys(this IServiceCollection services) => services
        .AddSingleton<IModelContribution, ApiKeyModel>()
        .AddSingleton<ApiKeyLookup>()
        .AddScoped<ListApiKeys>().AddScoped<MakeApiKey>().AddScoped<RevokeApiKey>();
}
