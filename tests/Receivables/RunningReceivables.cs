using Quittance.Testing;

namespace Quittance.Receivables.Tests;

/// <summary>A class fixture: one database and one running module for all tests of a class, each with a company of its own.</summary>
public sealed class RunningReceivables(ReceivablesPostgres postgres) : IAsyncLifetime
{
    private TestDatabase? database;
    private ReceivablesHost? host;

    internal ReceivablesHost Host => host ?? throw new InvalidOperationException("The fixture was not initialized.");

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        host = await ReceivablesHost.StartAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }
}
