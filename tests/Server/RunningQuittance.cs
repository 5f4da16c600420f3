using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>The whole server on a real port and a real database, one per test class.</summary>
public sealed class RunningQuittance(ServerPostgres postgres) : IAsyncLifetime
{
    /// <summary>In place of the built front end.</summary>
    public const string Page = "<!doctype html><title>Quittance</title>";

    private readonly string folder = Directory.CreateTempSubdirectory("quittance-server-").FullName;
    private TestDatabase? database;
    private RunningServer? server;

    public Uri Address => new(Server.Addresses.Single());

    public RunningServer Server => server ?? throw new InvalidOperationException("The fixture was not initialized.");

    public TestDatabase Database => database ?? throw new InvalidOperationException("The fixture was not initialized.");

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), Page);
        database = await postgres.CreateDatabaseAsync();
        server = await QuittanceServer.CreateAsync(
            new ServerSettings
            {
                Urls = "http://127.0.0.1:0",
                DataFolder = Path.Combine(folder, "data"),
                WebFolder = folder,
                Connection = database.AppConnectionString,
                OwnerConnection = database.OwnerConnectionString,
            },
            CancellationToken.None);
        await server.StartAsync(CancellationToken.None);
    }

    public Browser NewBrowser() => new(Address);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
