using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Quittance.Platform.Limits;

internal static class LimitServices
{
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<RequestLimits>().BindConfiguration(RequestLimits.Section);
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<RequestLimits>>().Value);
    }
}
