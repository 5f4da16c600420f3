namespace Quittance.Sandbox.Faults;

/// <summary>A rule in force.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Left">How many times it still applies; null for ever.</param>
internal sealed record FaultInForce(FaultRule Rule, int? Left);

/// <summary>The rules in force, in their order.</summary>
internal sealed class FaultRules
{
    private readonly Lock gate = new();
    private List<FaultInForce> rules = [];

    public IReadOnlyList<FaultInForce> All
    {
        get
        {
            lock (gate)
                return [.. rules];
        }
    }

    public void Replace(IEnumerable<FaultRule> with)
    {
        lock (gate)
            rules = [.. with.Select(rule => new FaultInForce(rule, rule.Times))];
    }

    /// <summary>The first rule that matches and has times left, one time less now.</summary>
    public FaultRule? Take(PathString path, string method)
    {
        lock (gate)
        {
            var index = rules.FindIndex(one => one.Left is not 0 && one.Rule.Matches(path, method));
            if (index < 0)
                return null;
            rules[index] = rules[index] with { Left = rules[index].Left - 1 };
            return rules[index].Rule;
        }
    }
}
