using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Connections;

/// <summary>The connections of the scope's company, for those who call outside systems.</summary>
public interface IConnections
{
    /// <summary>Opens a connection for use. Needs a <see cref="Data.Work"/>; end it before calling the other side, which takes long.</summary>
    /// <exception cref="RefusalException">There is none of that id, it is turned off, or a secret of it cannot be opened.</exception>
    Task<OpenConnection> OpenAsync(Guid connectionId, CancellationToken cancellation);

    /// <summary>Whether calls go out over a connection at the moment; null when there is none of that id.</summary>
    Task<ConnectionStanding?> StandingAsync(Guid connectionId, CancellationToken cancellation);
}

/// <summary>How a connection stands.</summary>
/// <param name="Name">What the company calls it.</param>
/// <param name="IsEnabled">False: a person turned it off.</param>
/// <param name="StoppedUntil">It failed so often that it is not called before this moment; null when it is called.</param>
public sealed record ConnectionStanding(string Name, bool IsEnabled, DateTimeOffset? StoppedUntil);

/// <summary>A connection with its secrets open. Held as long as a call takes, and never printed.</summary>
public sealed class OpenConnection(AccountKey key, string kind, string name, int version, IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, string> secrets)
{
    /// <summary>Names the account in the pipeline.</summary>
    public AccountKey Key { get; } = key;

    /// <summary>See <see cref="IConnectionKind.Name"/>.</summary>
    public string Kind { get; } = kind;

    /// <summary>What the company calls it.</summary>
    public string Name { get; } = name;

    /// <summary>Grows with every change.</summary>
    public int Version { get; } = version;

    /// <summary>By the name of their field; those left out are missing.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; } = settings;

    /// <summary>By the name of their field; those left out are missing.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; } = secrets;
}
