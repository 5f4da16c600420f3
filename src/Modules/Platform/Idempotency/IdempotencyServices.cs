using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Platform.Idempotency;

internal static class IdempotencyServices
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) =>
        services.AddSingleton<InFlight>().AddScoped<KeptAnswers>().AddScoped<OneWork>()
            .AddServerJob<ForgetAnswers>("answers.forget", "Forget answers kept for a day for callers that ask twice", JobSchedule.Every(TimeSpan.FromHours(1)));
}
