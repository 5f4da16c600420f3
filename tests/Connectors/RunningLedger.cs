using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Connectors.Http;
using Quittance.Connectors.SandboxLedger;
using Quittance.Testing;

namespace Quittance.Connectors.Tests;

/// <summary>A difficult vendor of the test's own, and nodes that call it.</summary>
public abstract class RunningLedger : IAsyncLifetime
{
    private readonly ServiceProvider metrics = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly List<OutsideHttp> nodes = [];
    private TestSandbox? sandbox;

    protected RunningLedger() => Shared = new SharedMemory(Clock);

    internal TestClock Clock { get; } = new();

    internal Lines Log { get; } = new();

    internal SharedMemory Shared { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected TestSandbox Sandbox => sandbox ?? throw new InvalidOperationException("The test was not initialized.");

    protected Uri Root => Sandbox.Ledger;

    protected IMeterFactory Meters => metrics.GetRequiredService<IMeterFactory>();

    public async ValueTask InitializeAsync() => sandbox = await TestSandbox.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        nodes.ForEach(node => node.Dispose());
        await Sandbox.DisposeAsync();
        await metrics.DisposeAsync();
    }

    /// <summary>Another node: it shares what all nodes share, and nothing else.</summary>
    protected OutsideHttp NewNode()
    {
        var node = new OutsideHttp(Shared, Shared, new InsideHosts([Root.Authority]), new ConnectorMetrics(Meters), Clock, Log);
        nodes.Add(node);
        return node;
    }

    protected OutsideAccount Account(
        int attempts = 4, double perSecond = 1000, int burst = 1000, TimeSpan? attemptTimeout = null, string secret = TestSandbox.LedgerSecret) => new()
        {
            Key = new AccountKey(Guid.Empty, Guid.Empty),
            Version = 1,
            System = "sandbox-ledger",
            Address = Root,
            Budget = new RateBudget(perSecond, burst),
            Login = new ClientCredentials(new Uri(Root, "oauth/token"), TestSandbox.LedgerId, secret),
            Secrets = [secret],
            Attempts = attempts,
            AttemptTimeout = attemptTimeout ?? TimeSpan.FromSeconds(10),
        };

    protected SandboxLedgerClient NewClient(OutsideAccount? account = null) => new(NewNode().ClientFor(account ?? Account()));

    protected static async Task<List<LedgerEntry>> AllAsync(SandboxLedgerClient client, string? reference = null)
    {
        var all = new List<LedgerEntry>();
        await foreach (var entry in client.EntriesAsync(reference, Stop))
            all.Add(entry);
        return all;
    }
}
