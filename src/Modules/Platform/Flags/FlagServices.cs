using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Flags;

namespace Quittance.Platform.Flags;

internal static class FlagServices
{
    public static IServiceCollection AddFlags(this IServiceCollection services) =>
        services.AddSingleton<IModelContribution, FlagModel>().AddScoped<ICompanyFlags, CompanyFlags>().AddScoped<SwitchFlag>();
}
