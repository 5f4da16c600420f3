using Quittance.Platform.Contracts.Batches;

namespace Quittance.Platform.Batches;

/// <summary>The kinds of batch that this program knows. A node takes no chunk of another kind: a newer node will.</summary>
internal sealed class BatchKinds(IEnumerable<IBatchKind> all)
{
    private readonly Dictionary<string, IBatchKind> byName = all.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public string[] Names => [.. byName.Keys];

    public IBatchKind Of(string name) => byName[name];

    /// <summary>What the items are; null for a kind of another program.</summary>
    public string? SubjectOf(string name) => byName.GetValueOrDefault(name)?.SubjectKind;
}
