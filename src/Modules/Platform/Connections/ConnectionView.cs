using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;

namespace Quittance.Platform.Connections;

/// <summary>How a connection is doing.</summary>
internal enum ConnectionHealth
{
    /// <summary>Turned off by a person.</summary>
    Disabled,

    /// <summary>Never used.</summary>
    Untried,

    /// <summary>The last call succeeded.</summary>
    Working,

    /// <summary>The last call failed.</summary>
    Failing,

    /// <summary>It failed so often that it is not called for a while.</summary>
    Stopped,
}

/// <summary>A connection as the API shows it: of secrets only that they are set.</summary>
internal sealed record ConnectionView(
    Guid Id, string Kind, string Name, bool Enabled, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<ConnectionSecretView> Secrets,
    ConnectionHealth Health, ConnectionUseView Use, ConnectionBudgetView? Budget, DateTimeOffset? StoppedUntil, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt)
{
    public static ConnectionView Of(Connection connection, AccountState state, IEnumerable<ConnectionSecret> secrets, IConnectionKind? kind, DateTimeOffset now) => new(
        connection.Id, connection.Kind, connection.Name, connection.IsEnabled, connection.Settings,
        [.. secrets.OrderBy(secret => secret.Name, StringComparer.Ordinal).Select(secret => new ConnectionSecretView(secret.Name, secret.SetAt))],
        HealthOf(connection, state), ConnectionUseView.Of(state), ConnectionBudgetView.Of(kind?.BudgetOf(connection.Settings), state, now), state.OpenUntil, connection.CreatedAt, connection.ChangedAt);

    private static ConnectionHealth HealthOf(Connection connection, AccountState state)
    {
        if (!connection.IsEnabled)
            return ConnectionHealth.Disabled;
        if (state.OpenUntil is not null)
            return ConnectionHealth.Stopped;
        if (state.LastFailedAt is { } failed && !(state.LastSucceededAt > failed))
            return ConnectionHealth.Failing;
        return state.LastSucceededAt is null ? ConnectionHealth.Untried : ConnectionHealth.Working;
    }
}

/// <summary>A secret that is set; its value is never shown.</summary>
internal sealed record ConnectionSecretView(string Name, DateTimeOffset SetAt);

/// <summary>How the last calls went.</summary>
internal sealed record ConnectionUseView(
    DateTimeOffset? LastUsedAt, DateTimeOffset? LastSucceededAt, DateTimeOffset? LastFailedAt, FailureClass? LastFailure, string? LastError)
{
    public static ConnectionUseView Of(AccountState state) =>
        new(state.LastUsedAt, state.LastSucceededAt, state.LastFailedAt, state.LastFailure, state.LastError);
}

/// <summary>How often the other side may be called, and how much of the burst is taken now.</summary>
internal sealed record ConnectionBudgetView(double PerSecond, int Burst, int Used)
{
    public static ConnectionBudgetView? Of(RateBudget? budget, AccountState state, DateTimeOffset now) =>
        budget is null ? null : new ConnectionBudgetView(budget.PerSecond, budget.Burst, budget.UsedAt(state, now));
}
