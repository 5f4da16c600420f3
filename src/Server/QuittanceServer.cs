using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Quittance.Capture;
using Quittance.Documents;
using Quittance.Messaging;
using Quittance.Payables;
using Quittance.Platform;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Health;
using Quittance.Receivables;
using Quittance.Server.Demo;

namespace Quittance.Server;

/// <summary>Composes the modules into the server. Holds no rules.</summary>
public static class QuittanceServer
{
    /// <summary>The most bytes of one request, also of a stranger's; uploads say for themselves that they may be larger.</summary>
    public const long LargestRequest = 4 * 1024 * 1024;

    /// <summary>How long a stop may take; the private database stops after that.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    /// <summary>Opens the database, brings it up to date, and builds the server ready to run.</summary>
    public static async Task<RunningServer> CreateAsync(ServerSettings settings, CancellationToken cancellation)
    {
        var database = await DatabaseHost.OpenAsync(settings.Database, cancellation);
        try
        {
            var app = Build(settings, database.Options);
            await database.MigrateAsync(app.Services.GetRequiredService<MigrationRunner>(), cancellation);
            return new RunningServer(app, database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>All modules, for the server and for commands that work on the database without it.</summary>
    public static IServiceCollection AddQuittance(this IServiceCollection services, ServerSettings settings, DatabaseOptions database) =>
        services
            .AddSingleton(new NodeProfile(settings.DataFolder, settings.Web, settings.Worker))
            .AddPlatform(database, settings.DataFolder)
            .AddMessaging()
            .AddDocuments(Path.Combine(settings.DataFolder, "blobs"))
            .AddCapture()
            .AddPayables()
            .AddReceivables();

    private static WebApplication Build(ServerSettings settings, DatabaseOptions database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Configuration);
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Logging.AddQuietConsole();
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = StopLimit;
            host.ServicesStopConcurrently = true; // nobody takes new work while another still ends its own
        });
        builder.AddTelemetry();
        builder.Services.AddQuittance(settings, database).AddPlatformListener();
        if (settings.Worker)
            builder.Services.AddPlatformWorker().AddMessagingWorker().AddReceivablesWorker();
        if (settings.Sandbox is { } sandbox)
            builder.AddSandbox(sandbox);
        builder.Services.AddApiDescription();
        var app = builder.Build();
        app.UseTelemetry();
        app.UsePlatform();
        app.MapNode();
        if (settings.Web)
            app.MapQuittance(settings);
        return app;
    }

    private static void MapQuittance(this WebApplication app, ServerSettings settings)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapPlatform();
        app.MapMessaging();
        app.MapDocuments();
        app.MapCapture();
        app.MapPayables();
        app.MapReceivables();
        app.UseWebPages(settings.WebFolder);
    }
}
