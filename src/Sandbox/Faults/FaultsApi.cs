namespace Quittance.Sandbox.Faults;

internal static class FaultsApi
{
    public static void MapFaults(this WebApplication app)
    {
        app.MapGet("/faults", (FaultRules rules) => Results.Ok(rules.All));
        app.MapDelete("/faults", (FaultRules rules) => Replace(rules, []));
        app.MapPut("/faults", (FaultRule[] wanted, FaultRules rules) =>
            Problems(wanted) is { Count: > 0 } problems ? Results.ValidationProblem(problems) : Replace(rules, wanted));
    }

    private static IResult Replace(FaultRules rules, FaultRule[] with)
    {
        rules.Replace(with);
        return Results.NoContent();
    }

    private static Dictionary<string, string[]> Problems(FaultRule[] rules) =>
        rules.SelectMany((rule, index) => rule.Problems().Select(one => (Key: FormattableString.Invariant($"[{index}].{one.Member}"), one.Problem)))
            .GroupBy(one => one.Key, one => one.Problem, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
