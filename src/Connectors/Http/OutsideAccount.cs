namespace Quittance.Connectors.Http;

/// <summary>Names one account with an outside system; what all nodes share of it is kept under this name.</summary>
/// <param name="CompanyId">Whose it is.</param>
/// <param name="ConnectionId">Which.</param>
public sealed record AccountKey(Guid CompanyId, Guid ConnectionId);

/// <summary>How to call one account. Made by a connector from a connection's settings; holds secrets, so it is never printed.</summary>
public sealed class OutsideAccount
{
    /// <summary>Its name.</summary>
    public required AccountKey Key { get; init; }

    /// <summary>Grows whenever settings or secrets change: a token of the version before is not used.</summary>
    public required int Version { get; init; }

    /// <summary>The outside system, such as <c>sandbox-ledger</c>; names it in metrics and logs.</summary>
    public required string System { get; init; }

    /// <summary>Where it is. Requests go to this origin alone, whatever its answers say.</summary>
    public required Uri Address { get; init; }

    /// <summary>How often it may be called, by all nodes together.</summary>
    public RateBudget Budget { get; init; } = new(PerSecond: 10, Burst: 10);

    /// <summary>How to get a token; null when the client authenticates by headers of its own.</summary>
    public ILogin? Login { get; init; }

    /// <summary>Values that must not be seen in a log, wherever they stand in an address.</summary>
    public IReadOnlyCollection<string> Secrets { get; init; } = [];

    /// <summary>The header that carries a request's key, by which the other side knows a repeat.</summary>
    public string KeyHeader { get; init; } = "Idempotency-Key";

    /// <summary>How long one attempt may take, its answer's body included. Default: 15 s.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a call may take with all its attempts and waits. Default: 90 s.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>The most attempts of a call that may be repeated. Default: 4.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>The longest that a call waits for its turn or because the other side asks for it; beyond that it fails and says when to come again. Default: 20 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>When to stop calling for a while.</summary>
    public CircuitRules Circuit { get; init; } = new();
}

/// <summary>When a circuit opens and for how long.</summary>
public sealed record CircuitRules
{
    /// <summary>So many failures in a row open it. Default: 5.</summary>
    public int Failures { get; init; } = 5;

    /// <summary>For how long the first time; doubled each time that the trial call after it fails, up to 16 times as long. Default: 30 s.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);
}
