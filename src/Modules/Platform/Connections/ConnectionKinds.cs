using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;

namespace Quittance.Platform.Connections;

/// <summary>The kinds that this server knows.</summary>
internal sealed class ConnectionKinds(IEnumerable<IConnectionKind> kinds)
{
    private readonly Dictionary<string, IConnectionKind> byName = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public IReadOnlyList<ConnectionKindView> All => [.. byName.Values.OrderBy(kind => kind.Label, StringComparer.Ordinal).Select(ConnectionKindView.Of)];

    public IConnectionKind? Find(string name) => byName.GetValueOrDefault(name);

    public IConnectionKind Get(string name) => Find(name) ?? throw new RefusalException(PlatformErrors.ConnectionKindGone);
}

/// <summary>A kind, as a form needs it.</summary>
internal sealed record ConnectionKindView(string Name, string Label, IReadOnlyList<ConnectionFieldView> Fields)
{
    public static ConnectionKindView Of(IConnectionKind kind) => new(kind.Name, kind.Label, [.. kind.Fields.Select(ConnectionFieldView.Of)]);
}

/// <summary>A field of a kind. Least and most are given for numbers.</summary>
internal sealed record ConnectionFieldView(
    string Name, ConnectionFieldType Type, string Label, string Help, bool Optional, string? Default, IReadOnlyList<string> Choices, string? Least, string? Most)
{
    public static ConnectionFieldView Of(ConnectionField field)
    {
        var isNumber = field.Type == ConnectionFieldType.Number;
        return new ConnectionFieldView(
            field.Name, field.Type, field.Label, field.Help, field.IsOptional, field.Default, field.Choices,
            isNumber ? FormattableString.Invariant($"{field.Least}") : null, isNumber ? FormattableString.Invariant($"{field.Most}") : null);
    }
}
