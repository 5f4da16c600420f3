using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Events;
using Quittance.Platform.Jobs;

namespace Quittance.Platform.Database;

internal static class DatabaseServices
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseOptions database)
    {
        services.AddSingleton(database);
        services.AddSingleton(_ => NpgsqlDataSource.Create(database.AppConnection));
        services.AddSingleton(new MigrationSource(typeof(DatabaseServices).Assembly));
        services.AddSingleton<MigrationRunner>();
        services.AddSingleton<IModelContribution, PlatformModel>();
        services.AddSingleton<IModelContribution, EventModel>();
        services.AddScoped<CompanyScope>();
        services.AddDbContext<QuittanceDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(provider => new Work(
            provider.GetRequiredService<QuittanceDb>(),
            provider.GetRequiredService<CompanyScope>(),
            provider.GetRequiredService<EventLog>(),
            provider.GetRequiredService<JobQueue>(),
            provider.GetServices<IBeforeCommit>()));
        return services;
    }
}
