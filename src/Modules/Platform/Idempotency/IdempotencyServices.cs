using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Idempotency;

internal static class IdempotencyServices
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) =>
        services.AddSingleton<InFlight>().AddScoped<KeptAnswers>().AddScoped<OneWork>();
}
