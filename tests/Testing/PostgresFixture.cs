using Npgsql;
using Quittance.Platform.Database;

namespace Quittance.Testing;

/// <summary>
/// One private PostgreSQL for the test run, with a template database that is migrated once and cloned for each class.
/// A test project derives from it to say how its template is migrated, and names it with
/// <c>[assembly: AssemblyFixture(typeof(...))]</c>.
/// </summary>
/// <param name="migrate">Brings the template up to date through the owner's connection string; null leaves it empty.</param>
public class PostgresFixture(Func<string, CancellationToken, Task>? migrate = null) : IAsyncLifetime
{
    private const string Template = "quittance_template";

    private readonly SemaphoreSlim one = new(1);
    private PrivatePostgres? server;
    private bool migrated;
    private int clones;

    public async ValueTask InitializeAsync()
    {
        await TestClusters.RemoveAbandonedAsync();
        server = await PrivatePostgres.StartAsync(TestClusters.New(), CancellationToken.None);
    }

    /// <summary>A database of its own, with every migration applied; dropped when disposed.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(CancellationToken stop = default)
    {
        await one.WaitAsync(stop);
        try
        {
            await EnsureTemplateAsync(stop);
            var name = FormattableString.Invariant($"quittance_{++clones}");
            await RunAsync($"CREATE DATABASE {name} TEMPLATE {Template}", stop);
            return new TestDatabase(this, name);
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        one.Dispose();
        if (server is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        await PrivatePostgres.RemoveAsync(new() { Folder = server.Folder }, CancellationToken.None);
    }

    internal string Owner(string database) => Server.ConnectionString(database, PrivatePostgresCluster.Superuser);

    internal string App(string database) => Server.ConnectionString(database, PrivatePostgres.AppRole);

    internal Task DropAsync(string database) => RunAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", CancellationToken.None);

    private PrivatePostgres Server => server ?? throw new InvalidOperationException("The fixture was not initialized.");

    private async Task EnsureTemplateAsync(CancellationToken stop)
    {
        if (migrated)
            return;
        await RunAsync($"CREATE DATABASE {Template}", stop);
        if (migrate is not null)
            await migrate(Unpooled(Template), stop);
        migrated = true;
    }

    private async Task RunAsync(string statement, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(Unpooled("postgres"));
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    // A template can only be cloned while nobody is connected to it, idle connections of a pool included.
    private string Unpooled(string database) => new NpgsqlConnectionStringBuilder(Owner(database)) { Pooling = false }.ConnectionString;
}
