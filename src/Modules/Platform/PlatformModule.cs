using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Access;
using Quittance.Platform.Backups;
using Quittance.Platform.Batches;
using Quittance.Platform.Companies;
using Quittance.Platform.Connections;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.People;
using Quittance.Platform.Database;
using Quittance.Platform.Events;
using Quittance.Platform.Flags;
using Quittance.Platform.Health;
using Quittance.Platform.Http;
using Quittance.Platform.Idempotency;
using Quittance.Platform.Invitations;
using Quittance.Platform.Jobs;
using Quittance.Platform.Operators;
using Quittance.Platform.Keys;
using Quittance.Platform.Passkeys;
using Quittance.Platform.Passwords;
using Quittance.Platform.Limits;
using Quittance.Platform.People;
using Quittance.Platform.Providers;
using Quittance.Platform.Secrets;
using Quittance.Platform.Retries;
using Quittance.Platform.Sessions;
using Quittance.Platform.Settings;
using Quittance.Platform.TwoFactors;
using Quittance.Platform.Tokens;

namespace Quittance.Platform;

/// <summary>Companies, people, roles, the event log, jobs and the database that all modules share.</summary>
public static class PlatformModule
{
    /// <summary>Everything but what runs in the background.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="database">The database.</param>
    /// <param name="dataFolder">Where master keys are kept when none are configured; null, for tests, makes one that lasts as long as the process.</param>
    public static IServiceCollection AddPlatform(this IServiceCollection services, DatabaseOptions database, string? dataFolder = null)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddDatabase(database);
        services.AddJobs(database);
        services.AddIdentity();
        services.AddSecrets(dataFolder);
        services.AddAnswers();
        services.AddSettings().AddFlags();
        services.AddCompanyConnections();
        services.AddIdempotency().AddLimits().AddDoors();
        services.AddHealth(dataFolder);
        services.AddBackups();
        services.AddScoped<OperatorBook>().AddScoped<IOperators>(provider => provider.GetRequiredService<OperatorBook>());
        services.AddPublicAddress();
        services.AddRecurringJobs();
        services.AddRetries();
        services.AddTokens();
        services.AddKeys().AddScoped<Admissions>();
        services.AddBatches();
        services.AddSingleton<EventSignal>();
        services.AddScoped<EventLog>().AddScoped<IEventLog>(provider => provider.GetRequiredService<EventLog>());
        services.AddScoped<EventCheckpoints>().AddScoped<EventStep>();
        services.AddSessions();
        services.AddTwoFactors();
        services.AddProviders();
        services.AddInvitations();
        services.AddScoped<IAllCompanies, CompanyQueries>().AddScoped<ICurrentCompany, CompanyQueries>();
        services.AddScoped<CreateCompany>().AddScoped<ReviseCompany>();
        services.AddScoped<RegisterPerson>().AddScoped<PeopleOfCompany>().AddScoped<ChangeRole>().AddScoped<Profile>();
        services.AddScoped<ICompanyPeople, PeopleToTell>();
        services.AddScoped<EventFilter>().AddScoped<ListEvents>().AddScoped<StreamEvents>().AddScoped<AuditVerifier>();
        return services;
    }

    /// <summary>What every node runs: it listens for live streams, and says that it lives.</summary>
    public static IServiceCollection AddPlatformListener(this IServiceCollection services) =>
        services.AddHostedService<EventListener>().AddNodeHeartbeat();

    /// <summary>What runs in the background on nodes with the worker role: event readers and jobs.</summary>
    public static IServiceCollection AddPlatformWorker(this IServiceCollection services) =>
        services.AddHostedService<EventPump>().AddHostedService<FoldCounts>().AddJobRunner().AddRecurringJobRunner().AddBatchRunner().AddRetryWorker();

    /// <summary>The checks every request passes, in order.</summary>
    public static IApplicationBuilder UsePlatform(this IApplicationBuilder app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseCompression();
        app.UseExceptionHandler();
        app.UseBareStatusAnswers();
        app.UseRouting();
        app.UseCors();
        app.UseDeprecationHeaders();
        app.UseAuthentication();
        app.UseMiddleware<RequestLimiter>();
        app.UseMiddleware<AntiforgeryCheck>();
        app.UseAuthorization();
        app.UseMiddleware<CompanyAccess>();
        app.UseMiddleware<KeyedBodies>();
        return app;
    }

    /// <summary>The platform's endpoints.</summary>
    public static void MapPlatform(this IEndpointRouteBuilder routes)
    {
        routes.MapSession();
        routes.MapSessions();
        routes.MapPasswords();
        routes.MapTwoFactors();
        routes.MapPasskeys();
        routes.MapProviders();
        routes.MapInvitations();
        routes.MapCompany();
        routes.MapPeople();
        routes.MapEvents();
        routes.MapRetries();
        routes.MapJobs();
        routes.MapKeys();
        routes.MapConnections();
        routes.MapTokens();
        routes.MapSettings();
        routes.MapFlags();
        routes.MapSystem();
        routes.MapBatches();
    }

    /// <summary>The endpoints that every node has, also one that serves no pages.</summary>
    public static void MapNode(this IEndpointRouteBuilder routes) => routes.MapHealth();
}
