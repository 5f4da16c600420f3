using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>Which nodes live, and whether any of them works in the background.</summary>
internal sealed class NodeCheck(WorkerQueries queries) : ISystemCheck
{
    private sealed record Node(string Name, string Roles, string Version, DateTimeOffset SeenAt, bool IsAlive);

    private const string All = $"SELECT name, roles, version, seen_at, {Nodes.Alive} FROM platform.nodes ORDER BY name";

    public string Name => "nodes";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var nodes = await queries.ListAsync(
            All,
            row => new Node(row.GetString(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3), row.GetBoolean(4)),
            cancellation);
        return [.. Judge([.. nodes.Where(node => node.IsAlive)]), .. nodes.Where(node => !node.IsAlive).Select(Silent)];
    }

    private static IEnumerable<SystemFinding> Judge(IReadOnlyList<Node> alive)
    {
        if (alive.Count > 0)
            yield return Diagnoses.NodesAlive.With(("count", alive.Count), ("names", string.Join("; ", alive.Select(node => $"{node.Name} ({node.Roles})"))));
        if (!alive.Any(node => node.Roles.Contains("worker", StringComparison.Ordinal)))
            yield return Diagnoses.NoWorker.With();
        var versions = alive.Select(node => node.Version).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (versions.Count > 1)
            yield return Diagnoses.MixedVersions.With(("versions", string.Join(", ", versions)));
    }

    private static SystemFinding Silent(Node node) => Diagnoses.NodeSilent.With(("node", node.Name), ("since", Instants.Text(node.SeenAt)));
}
