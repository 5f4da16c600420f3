using Quittance.Platform.Contracts.Data;

namespace Quittance.Server;

/// <summary>What the operator decides when starting the server.</summary>
public sealed record ServerSettings
{
    /// <summary>Where it listens; several are separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The folder of everything the server keeps on disk.</summary>
    public string DataFolder { get; init; } = "var";

    /// <summary>The operator's PostgreSQL; null starts a private one.</summary>
    public string? Connection { get; init; }

    /// <summary>The operator's PostgreSQL for migrations; null uses <see cref="Connection"/>.</summary>
    public string? OwnerConnection { get; init; }

    /// <summary>Serves the API and the pages.</summary>
    public bool Web { get; init; } = true;

    /// <summary>Reads documents, runs jobs and event readers.</summary>
    public bool Worker { get; init; } = true;

    /// <summary>A sandbox that connections may reach, for demos and tests; null for none.</summary>
    public Uri? Sandbox { get; init; }

    /// <summary>The built web pages; null looks beside the program.</summary>
    public string? WebFolder { get; init; }

    /// <summary>More settings by their full names, such as <c>Quittance:Mail:Host</c>; they win over the environment.</summary>
    public IReadOnlyDictionary<string, string?> Configuration { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Which database these settings name.</summary>
    public DatabaseSettings Database => new(Connection, OwnerConnection, Path.Combine(DataFolder, "postgres"));
}
