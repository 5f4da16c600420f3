using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddSingleton<IModelContribution, SettingsModel>();
        services.AddSingleton<SettingsCatalogue>();
        services.AddScoped<ICompanySettings, CompanySettings>().AddScoped<ReviseSettings>();
        return services;
    }
}
