using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Vendors;

internal static class VendorServices
{
    public static IServiceCollection AddVendors(this IServiceCollection services)
    {
        services.AddSingleton<IModelContribution, VendorModel>();
        return services.AddScoped<VendorDefaults>().AddScoped<LearnFromCorrection>().AddScoped<ShowVendorDefaults>().AddScoped<RemoveVendorDefault>();
    }
}
