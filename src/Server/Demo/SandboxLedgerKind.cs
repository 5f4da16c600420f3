using System.Globalization;
using Quittance.Connectors.Http;
using Quittance.Connectors.SandboxLedger;
using Quittance.Platform.Contracts.Connections;

namespace Quittance.Server.Demo;

/// <summary>The sandbox's ledger as something to connect to; only where the operator names a sandbox.</summary>
internal sealed class SandboxLedgerKind(OutsideHttp outside, SandboxAddress sandbox) : IConnectionKind
{
    public string Name => "sandbox-ledger";

    public string Label => "Ledger (sandbox)";

    public IReadOnlyList<ConnectionField> Fields { get; } =
    [
        new("address", ConnectionFieldType.Address, "Address", "Where the ledger answers.") { Default = new Uri(sandbox.Root, "vendors/ledger/").ToString() },
        new("clientId", ConnectionFieldType.Text, "Client id", "The sandbox's home page names it."),
        new("clientSecret", ConnectionFieldType.Secret, "Client secret", "The sandbox's home page names it."),
        new("perSecond", ConnectionFieldType.Number, "Requests per second", "Less than the other side allows.") { Default = "10", Least = 0.1m, Most = 1000 },
    ];

    public RateBudget BudgetOf(IReadOnlyDictionary<string, string> settings)
    {
        var perSecond = double.Parse(settings["perSecond"], CultureInfo.InvariantCulture);
        return new RateBudget(perSecond, Math.Max(1, (int)perSecond));
    }

    public Task<string> TestAsync(OpenConnection connection, CancellationToken cancellation)
    {
        var (settings, secrets) = (connection.Settings, connection.Secrets);
        var account = SandboxLedgerClient.AccountOf(
            connection.Key, connection.Version, Root(settings["address"]), (settings["clientId"], secrets["clientSecret"]), BudgetOf(settings), attempts: 1);
        return new SandboxLedgerClient(outside.ClientFor(account)).NameAsync(cancellation);
    }

    // Relative addresses go below an address only when it ends in a slash.
    private static Uri Root(string address) => new(address.TrimEnd('/') + "/");
}

/// <summary>Where the sandbox answers.</summary>
internal sealed record SandboxAddress(Uri Root);

internal static class SandboxServices
{
    /// <summary>Lets connections reach the sandbox, though it is inside, shows what can be connected there, and has look-ups answered by it.</summary>
    public static void AddSandbox(this WebApplicationBuilder builder, Uri root)
    {
        builder.Configuration["Quittance:Hacienda:Registry"] ??= new Uri(root, "vendors/hacienda/api/").ToString();
        builder.Services.AddSingleton(new SandboxAddress(root)).AddSingleton(new InsideHost(root.Authority)).AddConnectionKind<SandboxLedgerKind>();
    }
}
