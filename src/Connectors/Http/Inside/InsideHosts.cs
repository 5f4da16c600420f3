namespace Quittance.Connectors.Http;

/// <summary>A host inside that a part of the program brings with it, such as a sandbox; register it as a singleton.</summary>
/// <param name="Name">With its port.</param>
public sealed record InsideHost(string Name);

/// <summary>The hosts inside the operator's network that connections may reach, over plain HTTP too. Nothing inside is reached but these.</summary>
public sealed class InsideHosts
{
    private readonly HashSet<string> names;

    /// <summary>Names or addresses as connections spell them, with a port (<c>erp.local:8443</c>) or without for all ports.</summary>
    public InsideHosts(IEnumerable<string> names) =>
        this.names = new(names.Select(name => name.Trim()).Where(name => name.Length > 0), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the operator has named it.</summary>
    public bool Contains(string host, int port) =>
        names.Contains(host) || names.Contains(FormattableString.Invariant($"{host}:{port}"));
}
