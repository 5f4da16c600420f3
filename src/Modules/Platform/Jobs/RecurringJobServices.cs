using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Jobs;

internal static class RecurringJobServices
{
    public static IServiceCollection AddRecurringJobs(this IServiceCollection services)
    {
        services.AddSingleton<IModelContribution, JobModel>();
        services.AddSettingsSection<JobsSettings>();
        services.AddSingleton<RecurringJobs>().AddSingleton<RunJob>();
        services.AddScoped<JobWork>().AddScoped<PlanJobs>().AddScoped<DueJobs>().AddScoped<TakeJob>().AddScoped<EndJob>();
        services.AddScoped<ShowJobs>().AddScoped<ListJobRuns>().AddScoped<ChangeJob>();
        services.AddEventReader<PlanAgain>();
        services.AddServerJob<ForgetRuns>("jobs.forget", "Remove the history of jobs after 90 days", JobSchedule.DailyAt(new TimeOnly(2, 30)));
        return services;
    }

    /// <summary>What runs on nodes with the worker role.</summary>
    public static IServiceCollection AddRecurringJobRunner(this IServiceCollection services) => services.AddHostedService<JobPump>();
}
