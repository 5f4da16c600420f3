using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Connectors.Hacienda;
using Quittance.Connectors.Http;
using Quittance.Testing;

namespace Quittance.Connectors.Tests.Hacienda;

/// <summary>The authority's stand-in, and nodes that call it for one taxpayer.</summary>
public abstract class RunningHacienda : IAsyncLifetime
{
    private readonly ServiceProvider metrics = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly List<IDisposable> nodes = [];
    private TestSandbox? sandbox;

    protected RunningHacienda() => Shared = new SharedMemory(Clock);

    internal TestClock Clock { get; } = new();

    internal Lines Log { get; } = new();

    internal SharedMemory Shared { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected static TestTaxpayer Company { get; } = new();

    protected TestSandbox Sandbox => sandbox ?? throw new InvalidOperationException("The test was not initialized.");

    protected InsideHosts Inside => new([Sandbox.Address.Authority]);

    protected ConnectorMetrics Metrics => new(metrics.GetRequiredService<IMeterFactory>());

    public async ValueTask InitializeAsync()
    {
        sandbox = await TestSandbox.StartAsync();
        await sandbox.SteerHaciendaAsync(new { decideAfterMs = 0 });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        nodes.ForEach(node => node.Dispose());
        await Sandbox.DisposeAsync();
        await metrics.DisposeAsync();
    }

    protected OutsideHttp NewNode()
    {
        var node = new OutsideHttp(Shared, Shared, Inside, Metrics, Clock, Log);
        nodes.Add(node);
        return node;
    }

    protected OutsideAccount Account(string password = TestSandbox.HaciendaPassword, HaciendaBudgets? budgets = null, int attempts = 1) => HaciendaClient.AccountOf(
        new AccountKey(Guid.Empty, Guid.Empty), version: 1, HaciendaEnvironment.StandIn(Sandbox.Address), new(Company.User, password), budgets ?? HaciendaBudgets.Lifted, attempts);

    protected HaciendaClient NewClient(OutsideAccount? account = null) => HaciendaClient.Of(NewNode(), account ?? Account(), HaciendaBudgets.Lifted);

    protected static HaciendaSubmission Invoice(long number)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (clave, fecha, xml) = Company.Invoice(number, now);
        return new()
        {
            Clave = clave,
            EmittedAt = DateTimeOffset.Parse(fecha),
            Issuer = new("02", Company.Id),
            Receiver = new("02", "3102654321"),
            Xml = xml,
        };
    }

    protected async Task<HaciendaStatus> DecidedAsync(HaciendaClient client, string key)
    {
        HaciendaStatus? status = null;
        await Eventually.TrueAsync(async () => (status = await client.StatusAsync(key, mayBeUnknown: false, Stop)) is { IsFinal: true } or { State: HaciendaState.Error });
        return status!;
    }

    protected async Task<(int Logins, int Refreshes, int Failures, int Logouts)> SessionsAsync()
    {
        var all = (await Sandbox.HaciendaAsync()).GetProperty("sessions");
        var mine = all.TryGetProperty(Company.Id, out var one) ? one : JsonDocument.Parse("""{"logins":0,"refreshes":0,"failures":0,"logouts":0}""").RootElement;
        return (mine.GetProperty("logins").GetInt32(), mine.GetProperty("refreshes").GetInt32(), mine.GetProperty("failures").GetInt32(), mine.GetProperty("logouts").GetInt32());
    }
}
