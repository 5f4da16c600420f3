namespace Quittance.Platform.Database;

/// <summary>Where the private PostgreSQL lives and how careful it is with the disk.</summary>
internal sealed record PrivatePostgresOptions
{
    /// <summary>The folder of the cluster, its passwords, locks and log; made when missing.</summary>
    public string Folder { get; init; } = Path.Combine("var", "postgres");

    /// <summary>False only in tests: a crash of the machine may then lose the data, and everything is faster.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The most connections at once, of all processes together.</summary>
    public int MaxConnections { get; init; } = 200;

    /// <summary>How long to wait for the server to be ready, and for another starter to finish.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
