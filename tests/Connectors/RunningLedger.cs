using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Connectors.Http;
using Quittance.Connectors.SandboxLedger;
using Quittance.Sandbox;
using Quittance.Sandbox.Vendors.Ledger;

namespace Quittance.Connectors.Tests;

/// <summary>A difficult vendor of the test's own, over real HTTP, and nodes that call it.</summary>
public abstract class RunningLedger : IAsyncLifetime
{
    private readonly WebApplication app = SandboxHost.Build(["--port", "0"]);
    private readonly HttpClient control = new();
    private readonly List<OutsideHttp> nodes = [];

    internal TestClock Clock { get; } = new();

    internal Lines Log { get; } = new();

    internal SharedMemory Shared { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected Uri Root => new(control.BaseAddress!, "/vendors/ledger/");

    protected RunningLedger() => Shared = new SharedMemory(Clock);

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(Stop);
        control.BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        nodes.ForEach(node => node.Dispose());
        control.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>Another node: it shares what all nodes share, and nothing else.</summary>
    protected OutsideHttp NewNode(params string[] inside)
    {
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        var node = new OutsideHttp(Shared, Shared, new InsideHosts([Root.Authority, .. inside]), new ConnectorMetrics(meters), Clock, Log);
        nodes.Add(node);
        return node;
    }

    protected OutsideAccount Account(
        int attempts = 4, double perSecond = 1000, int burst = 1000, TimeSpan? attemptTimeout = null, string secret = LedgerTokens.ClientSecret) => new()
        {
            Key = new AccountKey(Guid.Empty, Guid.Empty),
            Version = 1,
            System = "sandbox-ledger",
            Address = Root,
            Budget = new RateBudget(perSecond, burst),
            Login = new ClientCredentials(new Uri(Root, "oauth/token"), LedgerTokens.ClientId, secret),
            Secrets = [secret],
            Attempts = attempts,
            AttemptTimeout = attemptTimeout ?? TimeSpan.FromSeconds(10),
        };

    protected SandboxLedgerClient NewClient(OutsideAccount? account = null) => new(NewNode().ClientFor(account ?? Account()));

    protected async Task FaultsAsync(params object[] rules) => (await control.PutAsJsonAsync("/faults", rules, Stop)).EnsureSuccessStatusCode();

    protected async Task SteerAsync(object settings) => (await control.PutAsJsonAsync("/vendors/ledger/control", settings, Stop)).EnsureSuccessStatusCode();

    protected async Task RevokeTokensAsync() => (await control.DeleteAsync("/vendors/ledger/control/tokens", Stop)).EnsureSuccessStatusCode();

    /// <summary>What the vendor has counted.</summary>
    protected async Task<(int Logins, int Admitted, int Refused)> CountsAsync()
    {
        var counts = await control.GetFromJsonAsync<JsonElement>("/vendors/ledger/control", Stop);
        return (counts.GetProperty("logins").GetInt32(), counts.GetProperty("admitted").GetInt32(), counts.GetProperty("refused").GetInt32());
    }

    protected static async Task<List<Quittance.Connectors.SandboxLedger.LedgerEntry>> AllAsync(SandboxLedgerClient client, string? reference = null)
    {
        var all = new List<Quittance.Connectors.SandboxLedger.LedgerEntry>();
        await foreach (var entry in client.EntriesAsync(reference, Stop))
            all.Add(entry);
        return all;
    }
}
