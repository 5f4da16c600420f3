namespace Quittance.Formats.Xades.Canonical;

/// <summary>A prefix and the namespace it stands for; the default namespace has the empty prefix.</summary>
internal readonly record struct Binding(string Prefix, string Uri);

/// <summary>Bindings of prefixes by level of elements; the innermost wins.</summary>
internal sealed class NamespaceScopes
{
    private readonly List<Binding> bindings = [];
    private readonly Stack<int> levels = [];

    public void Enter() => levels.Push(bindings.Count);

    public void Leave()
    {
        var kept = levels.Pop();
        bindings.RemoveRange(kept, bindings.Count - kept);
    }

    public void Declare(string prefix, string uri) => bindings.Add(new Binding(prefix, uri));

    /// <summary>Empty when the prefix is not bound, which for the default namespace means none.</summary>
    public string Of(string prefix)
    {
        for (var at = bindings.Count - 1; at >= 0; at--)
        {
            if (bindings[at].Prefix == prefix)
                return bindings[at].Uri;
        }

        return "";
    }

    /// <summary>What was declared at the innermost level.</summary>
    public IEnumerable<Binding> Innermost() => bindings.Skip(levels.Peek());

    /// <summary>Every prefix once, as it is bound here.</summary>
    public IEnumerable<Binding> InScope() =>
        bindings.Select(one => one.Prefix).Distinct(StringComparer.Ordinal).Select(prefix => new Binding(prefix, Of(prefix)));
}
