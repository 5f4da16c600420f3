using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Retries;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>The whole server on a real port and a real database, one per test class.</summary>
public class RunningQuittance(ServerPostgres postgres) : IAsyncLifetime
{
    /// <summary>In place of the built front end.</summary>
    public const string Page = "<!doctype html><title>Quittance</title>";

    private readonly string folder = Directory.CreateTempSubdirectory("quittance-server-").FullName;
    private TestDatabase? database;
    private TestSandbox? sandbox;
    private RunningServer? server;

    /// <summary>Tests ask more often, from one address, than people do.</summary>
    private static readonly Dictionary<string, string?> Unlimited = new(StringComparer.Ordinal)
    {
        ["Quittance:Limits:PerCaller"] = "0",
        ["Quittance:Limits:PerAddress"] = "0",
        ["Quittance:Limits:SignInsPerAddress"] = "0",
    };

    public Uri Address => new(Server.Addresses.Single());

    public RunningServer Server => server ?? throw new InvalidOperationException("The fixture was not initialized.");

    public TestDatabase Database => database ?? throw new InvalidOperationException("The fixture was not initialized.");

    /// <summary>What its companies may connect to.</summary>
    public TestSandbox Sandbox => sandbox ?? throw new InvalidOperationException("The fixture was not initialized.");

    /// <summary>What else the operator has configured.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Configuration => new Dictionary<string, string?>(StringComparer.Ordinal);

    public virtual async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), Page);
        database = await postgres.CreateDatabaseAsync();
        sandbox = await TestSandbox.StartAsync();
        server = await QuittanceServer.CreateAsync(
            new ServerSettings
            {
                Urls = "http://127.0.0.1:0",
                DataFolder = Path.Combine(folder, "data"),
                WebFolder = folder,
                Sandbox = sandbox.Address,
                Connection = database.AppConnectionString,
                OwnerConnection = database.OwnerConnectionString,
                Configuration = Unlimited.Where(limit => !Configuration.ContainsKey(limit.Key)).Concat(Configuration).ToDictionary(StringComparer.Ordinal),
            },
            CancellationToken.None);
        await server.StartAsync(CancellationToken.None);
    }

    public Browser NewBrowser() => new(Address);

    /// <summary>Something of the company fails and is to be tried again; nothing that a request does makes that happen by itself.</summary>
    public async Task<Guid> FailAsync(Guid company)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        var failed = new FailedOperation("test.nothing", new Subject("thing", Guid.CreateVersion7()), "A thing", TimeProvider.System.GetUtcNow());
        var failure = new OutsideCallException(FailureClass.Transient, "It failed.");
        return await scope.ServiceProvider.GetRequiredService<Work>()
            .RunAsync(stop => scope.ServiceProvider.GetRequiredService<IRetries>().AddAsync(failed, failure, stop), CancellationToken.None);
    }

    /// <summary>The authority answers about a document; no request makes that happen by itself.</summary>
    public async Task<Guid> AnswerAsync(Guid company, Guid document)
    {
        var id = Guid.CreateVersion7();
        await using var scope = Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(stop => scope.ServiceProvider.GetRequiredService<QuittanceDb>().Database.ExecuteSqlAsync($"""
            INSERT INTO receivables.answers (id, company_id, document_id, key, kind, state, received_at, raw, message, checks, findings, is_deciding)
            VALUES ({id}, {company}, {document}, 'a key', 'Confirmation', 'recibido', now(), '', 'x', '[]', '[]', false)
            """, stop), CancellationToken.None);
        return id;
    }

    /// <summary>Something is learnt of a vendor; no request makes that happen before the invoice is read.</summary>
    public async Task<Guid> TeachAsync(Guid company, Guid invoice)
    {
        var id = Guid.CreateVersion7();
        await using var scope = Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(stop => scope.ServiceProvider.GetRequiredService<QuittanceDb>().Database.ExecuteSqlAsync($"""
            INSERT INTO payables.vendor_lessons (id, company_id, invoice_id, field, rule, taught, was_sure, vendor_key, taught_by_name, taught_at)
            VALUES ({id}, {company}, {invoice}, 'currency', 'Value', 'EUR', false, 'VENDOR', 'Anna', now())
            ON CONFLICT (invoice_id, field) DO UPDATE SET id = excluded.id
            """, stop), CancellationToken.None);
        return id;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (server is not null)
            await server.DisposeAsync();
        if (sandbox is not null)
            await sandbox.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
