using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Connectors.Http;
using Quittance.Connectors.SandboxLedger;
using Quittance.Platform.Connections;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Messages;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Connections;

/// <summary>A node whose companies may connect to the sandbox's ledger.</summary>
internal static class ConnectedHost
{
    public static PlatformHost Start(TestDatabase database, TestSandbox sandbox, Told? told = null, string? dataFolder = null) => new(database, services => services
        .AddSingleton(new InsideHost(sandbox.Address.Authority))
        .AddSingleton<INotifications>(told ?? new Told())
        .AddConnectionKind<TestKind>(), dataFolder);

    public static Task<Guid> AddAsync(this PlatformHost host, Guid company, TestSandbox sandbox, string name = "Ledger", string secret = TestSandbox.LedgerSecret) =>
        host.InCompanyAsync(company, async services =>
        {
            var request = new AddConnection.Request("test", name, new() { ["address"] = sandbox.Ledger.ToString() }, new() { ["secret"] = secret });
            return (await services.GetRequiredService<AddConnection>().HandleAsync(request, new DefaultHttpContext(), CancellationToken.None)).Id;
        });

    public static OutsideAccount Account(Guid company, Guid connection, TestSandbox sandbox, RateBudget? budget = null) => SandboxLedgerClient.AccountOf(
        new AccountKey(company, connection), 1, sandbox.Ledger, (TestSandbox.LedgerId, TestSandbox.LedgerSecret), budget ?? new RateBudget(1000, 1000));

    public static SandboxLedgerClient ClientOf(PlatformHost host, OutsideAccount account) =>
        new(host.Services.GetRequiredService<OutsideHttp>().ClientFor(account));

    internal sealed class Told : INotifications
    {
        public ConcurrentQueue<(string Permission, Notice Notice)> All { get; } = new();

        public void Tell(string permission, Notice notice) => All.Enqueue((permission, notice));
    }

    internal sealed class TestKind(OutsideHttp outside) : IConnectionKind
    {
        public string Name => "test";

        public string Label => "Test";

        public IReadOnlyList<ConnectionField> Fields { get; } =
        [
            new("address", ConnectionFieldType.Address, "Address"),
            new("secret", ConnectionFieldType.Secret, "Secret"),
            new("spare", ConnectionFieldType.Secret, "Spare") { IsOptional = true },
            new("limit", ConnectionFieldType.Number, "Limit") { IsOptional = true, Least = 1, Most = 5 },
        ];

        public RateBudget BudgetOf(IReadOnlyDictionary<string, string> settings) => new(100, 20);

        public Task<string> TestAsync(OpenConnection connection, CancellationToken cancellation)
        {
            var root = new Uri(connection.Settings["address"]);
            var account = SandboxLedgerClient.AccountOf(
                connection.Key, connection.Version, root, (TestSandbox.LedgerId, connection.Secrets["secret"]), BudgetOf(connection.Settings), attempts: 1);
            return new SandboxLedgerClient(outside.ClientFor(account)).NameAsync(cancellation);
        }
    }
}
