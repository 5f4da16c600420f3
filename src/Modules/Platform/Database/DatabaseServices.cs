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
    /// the connection string stands. Nothing is reset when a connection goes back to the pool, which costs five statements each
    /// time: all that is set on one is set for a transaction alone, and a test of the source holds it to that.
    /// </summary>
    internal static string Tuned(string connection)
    {
        var wanted = new NpgsqlConnectionStringBuilder(connection);
        // Not ContainsKey: that is true of every word Npgsql knows, said or not.
        if (!wanted.ShouldSerialize("Max Auto Prepare"))
            wanted.MaxAutoPrepare = 100;
        if (!wanted.ShouldSerialize("Maximum Pool Size"))
            wanted.MaxPoolSize = 50;
        if (!wanted.ShouldSerialize("No Reset On Close"))
            wanted.NoResetOnClose = true;
        return wanted.ConnectionString;
    }
}
