using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;
using Quittance.Messaging;
using Quittance.Platform;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Health;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Authority;
using Quittance.Testing;

namespace Quittance.Receivables.Tests;

/// <summary>
/// The module over real HTTP and a real database; at the other end an authority that does as the test says. Who calls is said by the
/// test: signing in is tested with the platform. Nothing runs by itself: a test says when the program looks for what is due.
/// </summary>
internal sealed class ReceivablesHost : IAsyncDisposable
{
    public const string IssuerId = "3101123456";

    /// <summary>A connection with something else than the authority.</summary>
    public static readonly Guid OtherKind = Guid.CreateVersion7();

    public static readonly DateTimeOffset Now = new(2026, 11, 20, 16, 15, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-receivables-");
    private readonly TestDatabase database;
    private readonly WebApplication app;

    private ReceivablesHost(TestDatabase database, Uri? registry)
    {
        this.database = database;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Quittance:Hacienda:Registry"] = registry?.ToString() ?? "off";
        builder.Configuration["Quittance:Connections:InsideHosts"] = registry?.Authority;
        builder.Services.AddPlatform(new DatabaseOptions(database.OwnerConnectionString, database.AppConnectionString), folder.FullName).AddMessaging().AddReceivables();
        builder.Services.AddSingleton(new NodeProfile(folder.FullName, Web: true, Worker: false));
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IAuthority>(Authority);
        builder.Services.AddSingleton(this).AddScoped<IConnections, AnyConnection>();
        builder.Services.AddSingleton<IPublicAddress>(new NamedAddress(this));
        app = builder.Build();
        app.UseExceptionHandler();
        app.UseRouting();
        app.Use(EnterAsync);
        app.MapPlatform();
        app.MapReceivables();
    }

    public TestClock Time { get; } = new(Now);

    public ScriptedAuthority Authority { get; } = new();

    /// <summary>This node has no master key, so no connection opens.</summary>
    public bool LacksTheKey { get; set; }

    /// <summary>What the operator named as the public address; null for nothing.</summary>
    public Uri? PublicUrl { get; set; }

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    /// <summary>A running module.</summary>
    /// <param name="database">Its database.</param>
    /// <param name="registry">Where the authority's open services answer; null where nobody asks them.</param>
    public static async Task<ReceivablesHost> StartAsync(TestDatabase database, Uri? registry = null)
    {
        var host = new ReceivablesHost(database, registry);
        await host.app.StartAsync();
        return host;
    }

    /// <summary>A company of its own for each test, that may issue unless the test says otherwise.</summary>
    public async Task<TestCompany> OpenCompanyAsync(bool mayIssue = true)
    {
        var (id, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("""
            WITH company AS (INSERT INTO platform.companies VALUES ($1, 'Prueba', 'CR', NULL, 'CRC', 'America/Costa_Rica', now(), 1))
            INSERT INTO platform.people (id, name, user_name, normalized_user_name, email, normalized_email, email_confirmed,
                two_factor_enabled, lockout_enabled, access_failed_count, language, theme, created_at)
            VALUES ($2, 'Anna', $3, $3, $3, $3, true, false, true, 0, 'en', 'auto', now())
            """);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(person);
        command.Parameters.AddWithValue(person.ToString());
        await command.ExecuteNonQueryAsync();
        await using var join = source.CreateCommand("INSERT INTO platform.memberships VALUES ($1, $2, 'Owner', now())");
        join.Parameters.AddWithValue(id);
        join.Parameters.AddWithValue(person);
        await join.ExecuteNonQueryAsync();
        var company = new TestCompany(this, id, person, new Uri(app.Urls.Single()));
        if (mayIssue)
            await company.PrepareAsync();
        return company;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<RequiredPermission>() is null)
            return next(http); // an outside system's call
        var role = Enum.Parse<Role>(http.Request.Headers["Test-Role"].ToString());
        if (!role.Allows(http.GetEndpoint()!.Metadata.GetMetadata<RequiredPermission>()!.Permission))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        var person = new Actor(Guid.Parse(http.Request.Headers["Test-Person"].ToString()), "Anna");
        http.RequestServices.GetRequiredService<CompanyScope>().Enter(Guid.Parse((string)http.GetRouteValue("companyId")!), person);
        http.Features.Set(new Admission(role, Roles.PermissionsOf(role)));
        return next(http);
    }

    /// <summary>The connection is not what is tested here.</summary>
    private sealed class AnyConnection(ReceivablesHost host, CompanyScope scope) : IConnections
    {
        public Task<ConnectionStanding?> StandingAsync(Guid connectionId, CancellationToken cancellation) =>
            Task.FromResult<ConnectionStanding?>(new ConnectionStanding("Hacienda", IsEnabled: true, StoppedUntil: null));

        public Task<OpenConnection> OpenAsync(Guid connectionId, CancellationToken cancellation) => host.LacksTheKey
            ? throw new RefusalException(new Error("PLT-SEC-001", "A kept secret cannot be opened.", ErrorKind.Conflict))
            : Task.FromResult(new OpenConnection(new AccountKey(scope.CompanyId!.Value, connectionId), connectionId == OtherKind ? "sandbox-ledger" : "hacienda-cr", "Hacienda", 1, new Dictionary<string, string>(), new Dictionary<string, string>()));
    }

    private sealed class NamedAddress(ReceivablesHost host) : IPublicAddress
    {
        public bool IsConfigured => host.PublicUrl is not null;

        public Uri Of(string path) => new(host.PublicUrl ?? host.Address, path);
    }
}
