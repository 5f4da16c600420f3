namespace Quittance.Sandbox.Faults;

/// <summary>A rule in force.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Left">How many times it still applies; null for ever.</param>
/// <param name="Matched">How many requests have matched it.</param>
internal sealed record FaultInForce(FaultRule Rule, int? Left, int Matched = 0);

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

    /// <summary>The first rule that matches, has times left and is due, one time less now.</summary>
    public FaultRule? Take(PathString path, string method)
    {
        lock (gate)
        {
            for (var index = 0; index < rules.Count; index++)
            {
                var one = rules[index];
                if (one.Left is 0 || !one.Rule.Matches(path, method))
                    continue;
                var isDue = (one.Matched + 1) % one.Rule.Every == 0;
                rules[index] = one with { Matched = one.Matched + 1, Left = isDue ? one.Left - 1 : one.Left };
                if (isDue)
                    return one.Rule;
            }

            return null;
        }
    }
}
