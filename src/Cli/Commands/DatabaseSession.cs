using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Server;

namespace Quittance.Cli.Commands;

/// <summary>The database and the modules' services, for a command that works without the server.</summary>
internal sealed class DatabaseSession : IAsyncDisposable
{
    private DatabaseSession(DatabaseHost database, ServiceProvider services) => (Database, Services) = (database, services);

    public DatabaseHost Database { get; }

    public ServiceProvider Services { get; }

    public MigrationRunner Migrations => Services.GetRequiredService<MigrationRunner>();

    public static async Task<DatabaseSession> OpenAsync(ServerSettings settings, CancellationToken cancellation)
    {
        var database = await DatabaseHost.OpenAsync(settings.Database, cancellation);
        var services = ServicesOf(settings, database.Options);
        return new DatabaseSession(database, services);
    }

    /// <summary>The modules' services alone: nothing is connected before something is asked.</summary>
    public static ServiceProvider ServicesOf(ServerSettings settings, DatabaseOptions database) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
        .AddQuittance(settings, database)
        .BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
