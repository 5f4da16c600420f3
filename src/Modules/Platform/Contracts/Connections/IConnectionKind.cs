using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Connections;

/// <summary>
/// A kind of outside system that companies can connect to. Register it as a singleton <see cref="IConnectionKind"/>: the API and
/// the pages show whatever is registered.
/// </summary>
public interface IConnectionKind
{
    /// <summary>Stable, in kebab case, such as <c>sandbox-ledger</c>; also names its words in the translations.</summary>
    string Name { get; }

    /// <summary>The name in English, for those who have no translation.</summary>
    string Label { get; }

    /// <summary>What a person enters, in this order.</summary>
    IReadOnlyList<ConnectionField> Fields { get; }

    /// <summary>How often the other side may be called, by all nodes together.</summary>
    RateBudget BudgetOf(IReadOnlyDictionary<string, string> settings);

    /// <summary>Finds out whether it works, without changing anything at the other side. One attempt: a person waits.</summary>
    /// <returns>What answered, such as the account's name at the other side.</returns>
    /// <exception cref="OutsideCallException">It does not work.</exception>
    Task<string> TestAsync(OpenConnection connection, CancellationToken cancellation);
}

/// <summary>One thing that a person enters for a connection.</summary>
/// <param name="Name">Stable, in camel case.</param>
/// <param name="Type">What it is.</param>
/// <param name="Label">In English, for those who have no translation.</param>
/// <param name="Help">A sentence about where to find it; empty when there is nothing to say.</param>
public sealed record ConnectionField(string Name, ConnectionFieldType Type, string Label, string Help = "")
{
    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What a new connection begins with; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>The values of a <see cref="ConnectionFieldType.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The least of a <see cref="ConnectionFieldType.Number"/>.</summary>
    public decimal Least { get; init; }

    /// <summary>The most of a <see cref="ConnectionFieldType.Number"/>.</summary>
    public decimal Most { get; init; } = 1_000_000;
}

/// <summary>What a field of a connection is.</summary>
public enum ConnectionFieldType
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>
    /// A line that is kept sealed and never shown again. When an <see cref="Address"/> changes, secrets must be entered anew: otherwise
    /// whoever may change the address could have them sent to a server of their own.
    /// </summary>
    Secret,

    /// <summary>An absolute https address; http only to hosts that the operator allows.</summary>
    Address,

    /// <summary>A number, with a point.</summary>
    Number,

    /// <summary>One of several values.</summary>
    Choice,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Switch,
}
