using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Capture.Contracts;
using Quittance.Capture.Health;
using Quittance.Capture.Pages;
using Quittance.Capture.Readings;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Health;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Capture;

/// <summary>Reads invoices from files: in the background for the server, at once for the command line.</summary>
public static partial class CaptureModule
{
    /// <summary>Adds the module with its database half.</summary>
    public static IServiceCollection AddCapture(this IServiceCollection services)
    {
        services.AddReading();
        services.AddSingleton(new MigrationSource(typeof(CaptureModule).Assembly));
        services.AddSingleton<IModelContribution, ReadingModel>();
        services.AddScoped<IReadings, KeptReadings>();
        services.AddScoped<FindPath>();
        services.AddSettingsSection<ReadingSettings>();
        services.AddCompanyJob<ReadDocument>();
        services.AddRecurringJob<UnfinishedReadings>(
            "readings.resume", "Read documents whose reading was lost", JobSchedule.Every(TimeSpan.FromMinutes(15)), canPause: false);
        services.AddSystemCheck<ToolCheck>().AddSystemCheck<LanguageCheck>().AddSystemCheck<ReadingCheck>();
        return services;
    }

    /// <summary>The module's endpoints.</summary>
    public static void MapCapture(this IEndpointRouteBuilder routes) => routes.MapPages();
}
