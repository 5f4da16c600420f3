using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Flags;

namespace Quittance.Platform.Keys;

internal static class KeyServices
{
    public static IServiceCollection AddKeys(this IServiceCollection services) => services
        .AddSingleton<IModelContribution, ApiKeyModel>()
        .AddSingleton<ApiKeyLookup>()
        .AddFlag(KeyFlags.Programs)
        .AddScoped<ListApiKeys>().AddScoped<MakeApiKey>().AddScoped<RevokeApiKey>();
}
