using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Retries;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Retries;

internal static class RetryServices
{
    public static IServiceCollection AddRetries(this IServiceCollection services)
    {
        services.AddSingleton<IModelContribution, RetryModel>();
        services.AddSettingsSection<RetrySettings>();
        services.AddScoped<RetryBook>().AddScoped<IRetries>(provider => provider.GetRequiredService<RetryBook>());
        services.AddScoped<DueRetries>().AddScoped<TakeRetry>().AddScoped<NoteAnswer>().AddScoped<DecideRetries>().AddScoped<ListRetries>();
        services.AddRecurringJob<CleanRetries, RetrySettings>("retries.clean", "Remove retries that ended long ago", settings => JobSchedule.DailyAt(settings.CleanUpAt));
        services.AddSingleton<RunRetry>();
        return services;
    }

    /// <summary>What runs on nodes with the worker role.</summary>
    public static IServiceCollection AddRetryWorker(this IServiceCollection services) => services.AddHostedService<RetryPump>();
}
