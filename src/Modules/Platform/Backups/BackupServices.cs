using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Backups;
using Quittance.Platform.Secrets;

namespace Quittance.Platform.Backups;

internal static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services.AddSingleton(provider => new BackupKeeper(
            provider.GetRequiredService<NpgsqlDataSource>(),
            provider.GetServices<IStoredFiles>(),
            provider.GetRequiredService<MasterKeys>(),
            provider.GetRequiredService<TimeProvider>()));
}
