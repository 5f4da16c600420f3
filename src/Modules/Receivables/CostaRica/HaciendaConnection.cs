using System.Globalization;
using Quittance.Connectors.Hacienda;
using Quittance.Connectors.Http;
using Quittance.Platform.Contracts.Connections;

namespace Quittance.Receivables.CostaRica;

/// <summary>A taxpayer's account with Costa Rica's Hacienda, as a company enters it.</summary>
internal sealed class HaciendaConnection(OutsideHttp outside) : IConnectionKind
{
    public const string KindName = "hacienda-cr";

    private const string Production = "production", Trial = "trial", Other = "other";

    public string Name => KindName;

    public string Label => "Ministerio de Hacienda (Costa Rica)";

    public IReadOnlyList<ConnectionField> Fields { get; } =
    [
        new("environment", ConnectionFieldType.Choice, "Environment", "In production documents count; in trial they have no fiscal effect.") { Default = Trial, Choices = [Production, Trial, Other] },
        new("user", ConnectionFieldType.Text, "User", "The user made for programs, such as cpj-3-101-123456@stag.comprobanteselectronicos.go.cr."),
        new("password", ConnectionFieldType.Secret, "Password", "Of that user; not the one people sign in with."),
        new("pace", ConnectionFieldType.Number, "Pace", "1 stays below the limits that the authority is known to have. More only where it allows more.") { Default = "1", Least = 0.1m, Most = 1000 },
        new("tokenAddress", ConnectionFieldType.Address, "Address of the token service", "Only with the environment 'other'.") { IsOptional = true },
        new("receptionAddress", ConnectionFieldType.Address, "Address of the reception", "Only with the environment 'other'.") { IsOptional = true },
        new("clientId", ConnectionFieldType.Text, "Client id", "Only with the environment 'other', such as api-stag.") { IsOptional = true },
    ];

    public RateBudget BudgetOf(IReadOnlyDictionary<string, string> settings) => BudgetsOf(settings).All;

    public async Task<string> TestAsync(OpenConnection connection, CancellationToken cancellation)
    {
        await ClientOf(outside, connection, attempts: 1).TestAsync(cancellation);
        return $"Hacienda: {connection.Settings["user"]}";
    }

    public static HaciendaClient ClientOf(OutsideHttp outside, OpenConnection connection, int attempts = 3)
    {
        var (settings, budgets) = (connection.Settings, BudgetsOf(connection.Settings));
        var credentials = new HaciendaCredentials(settings["user"], connection.Secrets["password"]);
        return HaciendaClient.Of(outside, HaciendaClient.AccountOf(connection.Key, connection.Version, EnvironmentOf(settings), credentials, budgets, attempts), budgets);
    }

    private static HaciendaEnvironment EnvironmentOf(IReadOnlyDictionary<string, string> settings)
    {
        var known = settings["environment"] == Production ? HaciendaEnvironment.Production : HaciendaEnvironment.Trial;
        return settings["environment"] != Other
            ? known
            : new HaciendaEnvironment(
                settings.TryGetValue("tokenAddress", out var token) ? new Uri(token) : known.Token,
                settings.TryGetValue("receptionAddress", out var reception) ? new Uri(reception.TrimEnd('/') + "/") : known.Reception,
                settings.GetValueOrDefault("clientId", known.ClientId));
    }

    private static HaciendaBudgets BudgetsOf(IReadOnlyDictionary<string, string> settings)
    {
        var pace = double.Parse(settings.GetValueOrDefault("pace", "1"), CultureInfo.InvariantCulture);
        var known = HaciendaBudgets.Known;
        return new HaciendaBudgets(Times(known.All, pace), Times(known.Submit, pace), Times(known.Ask, pace), Times(known.AskUnknown, pace), known.LogIn);
    }

    private static RateBudget Times(RateBudget budget, double pace) => new(budget.PerSecond * pace, Math.Max(1, (int)(budget.Burst * pace)));
}
