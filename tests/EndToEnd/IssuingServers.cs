using System.Security.Cryptography;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>Two servers on one database with one master key, and an authority without limits that decides at once.</summary>
internal sealed class IssuingServers : IAsyncDisposable
{
    private IssuingServers(TestDatabase database, TestSandbox sandbox)
    {
        var key = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quittance__Secrets__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
        (Database, Sandbox) = (database, sandbox);
        One = new QuittanceProcess(database, sandbox) { Settings = key };
        Two = new QuittanceProcess(database, sandbox) { Settings = key };
    }

    public TestDatabase Database { get; }

    public TestSandbox Sandbox { get; }

    public QuittanceProcess One { get; }

    public QuittanceProcess Two { get; }

    public static async Task<IssuingServers> StartAsync(EndToEndPostgres postgres)
    {
        var servers = new IssuingServers(await postgres.CreateDatabaseAsync(), await TestSandbox.StartAsync());
        await servers.Sandbox.SteerHaciendaAsync(new { limits = false, decideAfterMs = 200 });
        await servers.One.StartAsync();
        await servers.Two.StartAsync();
        return servers;
    }

    public async ValueTask DisposeAsync()
    {
        await Two.DisposeAsync();
        await One.DisposeAsync();
        await Sandbox.DisposeAsync();
        await Database.DisposeAsync();
    }
}
