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
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(Tuned(database.AppConnection)) { Name = "quittance" }.Build());
        services.AddSingleton(new MigrationSource(typeof(DatabaseServices).Assembly));
        services.AddSingleton<MigrationRunner>();
        services.AddSingleton<IModelContribution, PlatformModel>();
        services.AddSingleton<IModelContribution, EventModel>();
        services.AddScoped<CompanyScope>().AddScoped<FencedBatch>();
        services.AddDbContext<QuittanceDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped(provider => new Work(
            provider.GetRequiredService<QuittanceDb>(),
            provider.GetRequiredService<CompanyScope>(),
            provider.GetRequiredService<EventLog>(),
            provider.GetRequiredService<JobQueue>(),
            provider.GetServices<IBeforeCommit>()));
        return services;
    }

    /// <summary>
    /// What is asked often is planned once per connection: with row-level security planning takes longer than most queries. And few
    /// connections do more than many, of which PostgreSQL has a fixed number for all nodes together. An operator's own choice in
    /// the connection string stands.
    /// </summary>
    private static string Tuned(string connection)
    {
        var wanted = new NpgsqlConnectionStringBuilder(connection);
        if (!wanted.ContainsKey("Max Auto Prepare"))
            wanted.MaxAutoPrepare = 100;
        if (!wanted.ContainsKey("Maximum Pool Size"))
            wanted.MaxPoolSize = 50;
        return wanted.ConnectionString;
    }
}
