using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Platform.Jobs;

internal static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services, DatabaseOptions database)
    {
        services.AddScoped<JobQueue>().AddScoped<IJobs>(provider => provider.GetRequiredService<JobQueue>());
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.GenerateInstanceId = true;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(Environment.ProcessorCount);
            quartz.UsePersistentStore(store => Configure(store, database));
        });
        return services;
    }

    public static IServiceCollection AddJobRunner(this IServiceCollection services) =>
        services.AddHostedService<SchedulerFarewell>().AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

    private static void Configure(IPersistentStoreBuilder store, DatabaseOptions database)
    {
        store.UsePostgres(database.AppConnection);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(5);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
        });
        store.ProvisionSchema();
        store.ConfigureStore(options =>
        {
            options.TablePrefix = "quartz.qrtz_";
            options.AcceptEnlistedTransactions = true;
            options.StoreJobDataAsStrings = true;
            options.RecoverFiringsCancelledByShutdown = true; // a job that a stop cuts off is another node's, and costs none of its tries
        });
    }
}
