using Quittance.Testing;

namespace Quittance.Receivables.Tests;

/// <summary>A test with a database, a module and an authority of its own: for what moves the clock, or has the authority misbehave.</summary>
public abstract class ReceivablesTest(ReceivablesPostgres postgres) : IAsyncLifetime
{
    private TestDatabase database = null!;
    private ReceivablesHost host = null!;
    private TestCompany company = null!;

    private protected ReceivablesHost Host => host;

    private protected TestCompany Company => company;

    private protected ScriptedAuthority Hacienda => host.Authority;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        host = await ReceivablesHost.StartAsync(database);
        company = await host.OpenCompanyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await host.DisposeAsync();
        await database.DisposeAsync();
    }
}
