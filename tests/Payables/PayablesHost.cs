using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Capture.Contracts;
using Quittance.Documents;
using Quittance.Platform;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Health;
using Quittance.Testing;

namespace Quittance.Payables.Tests;

/// <summary>
/// The module over real HTTP and a real database. Who calls is said by the test: signing in is tested with the platform.
/// </summary>
internal sealed class PayablesHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo blobs = Directory.CreateTempSubdirectory("quittance-payables-");
    private readonly TestDatabase database;
    private readonly WebApplication app;

    private PayablesHost(TestDatabase database, string? connection, bool works)
    {
        this.database = database;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.AddPlatform(new DatabaseOptions(database.OwnerConnectionString, connection ?? database.AppConnectionString));
        builder.Services.AddSingleton(new NodeProfile(blobs.FullName, Web: true, works));
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddDocuments(blobs.FullName).AddPayables();
        builder.Services.AddSingleton<IReadings>(Readings);
        if (works)
            builder.Services.AddPlatformListener().AddPlatformWorker();
        app = builder.Build();
        app.UseExceptionHandler();
        app.UseRouting();
        app.Use(EnterAsync);
        app.MapPlatform();
        app.MapPayables();
    }

    public TestClock Time { get; } = new(Now);

    public ScriptedReadings Readings { get; } = new();

    public IServiceProvider Services => app.Services;

    public static async Task<PayablesHost> StartAsync(TestDatabase database, string? connection = null, bool works = false)
    {
        var host = new PayablesHost(database, connection, works);
        await host.app.StartAsync();
        return host;
    }

    /// <summary>A company of its own for each test, and somebody who works there.</summary>
    public async Task<TestCompany> OpenCompanyAsync(string? taxId = null)
    {
        var (id, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("""
            INSERT INTO platform.companies VALUES ($1, 'Test', 'HU', $2, 'EUR', 'Europe/Budapest', now(), 1);
            """);
        command.Parameters.AddWithValue(id);
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = taxId });
        await command.ExecuteNonQueryAsync();
        await AddPersonAsync(source, person);
        return new TestCompany(this, id, person, new Uri(app.Urls.Single()));
    }

    /// <summary>Runs in one work of the company.</summary>
    public async Task<T> InCompanyAsync<T>(Guid companyId, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(companyId, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(_ => action(scope.ServiceProvider), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        blobs.Delete(recursive: true);
    }

    private static async Task AddPersonAsync(NpgsqlDataSource source, Guid person)
    {
        await using var command = source.CreateCommand("""
            INSERT INTO platform.people (id, name, user_name, normalized_user_name, email, normalized_email, email_confirmed,
                two_factor_enabled, lockout_enabled, access_failed_count, language, theme, created_at)
            VALUES ($1, 'Anna', $2, $2, $2, $2, true, false, true, 0, 'en', 'auto', now())
            """);
        command.Parameters.AddWithValue(person);
        command.Parameters.AddWithValue(person.ToString());
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>In place of signing in: the caller's own word, and the endpoint's demand all the same.</summary>
    private static Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        var role = Enum.Parse<Role>(http.Request.Headers["Test-Role"].ToString());
        var required = http.GetEndpoint()!.Metadata.GetMetadata<RequiredPermission>()!;
        if (!role.Allows(required.Permission))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var person = new Actor(Guid.Parse(http.Request.Headers["Test-Person"].ToString()), "Anna");
        http.RequestServices.GetRequiredService<CompanyScope>().Enter(Guid.Parse((string)http.GetRouteValue("companyId")!), person);
        http.Features.Set(new Admission(role, Roles.PermissionsOf(role)));
        return next(http);
    }
}
