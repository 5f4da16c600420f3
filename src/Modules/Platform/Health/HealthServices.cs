using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quittance.Platform.Contracts.Health;
using Quittance.Platform.Health.Checks;

namespace Quittance.Platform.Health;

internal static class HealthServices
{
    public static IServiceCollection AddHealth(this IServiceCollection services, string? dataFolder)
    {
        services.TryAddSingleton(new NodeProfile(dataFolder ?? Path.GetTempPath(), Web: true, Worker: true));
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready", timeout: TimeSpan.FromSeconds(5));
        services.AddMetrics().AddSingleton<WorkMetrics>();
        services.AddSingleton<WorkerQueries>().AddSingleton<DatabaseClock>().AddSingleton<SystemReport>().AddScoped<ShowSystem>();
        services.AddSystemCheck<DatabaseCheck>().AddSystemCheck<MigrationCheck>();
        services.AddSystemCheck<NodeCheck>().AddSystemCheck<ClockCheck>();
        services.AddSystemCheck<DiskCheck>().AddSystemCheck<DiskGrowthCheck>();
        services.AddSystemCheck<JobCheck>().AddSystemCheck<EventCheck>();
        services.AddSystemCheck<RecurringJobCheck>().AddSystemCheck<BatchCheck>().AddSystemCheck<RetryCheck>();
        services.AddSystemCheck<KeyCheck>().AddSystemCheck<SecretCheck>().AddSystemCheck<BackupCheck>();
        return services;
    }

    public static IServiceCollection AddNodeHeartbeat(this IServiceCollection services) =>
        services.AddSingleton<Nodes>().AddHostedService<NodeHeartbeat>();
}
