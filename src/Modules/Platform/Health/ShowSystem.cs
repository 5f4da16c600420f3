using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health;

/// <summary>The state of the whole server, for its operators.</summary>
internal sealed class ShowSystem(SystemReport report, TimeProvider time)
{
    internal sealed record Response(DateTimeOffset CheckedAt, string Version, SystemState State, IReadOnlyList<Item> Items);

    /// <summary>One finding.</summary>
    /// <param name="Check">What was looked at.</param>
    /// <param name="Code">What was found, to translate by.</param>
    /// <param name="State">How bad.</param>
    /// <param name="Found">The same in English.</param>
    /// <param name="Advice">What to do, in English; empty when all is well.</param>
    /// <param name="Values">What the sentences name.</param>
    internal sealed record Item(
        string Check, string Code, SystemState State, string Found, string Advice, IReadOnlyDictionary<string, string> Values);

    public async Task<Response> HandleAsync(CancellationToken cancellation)
    {
        List<Item> items =
        [
            .. (await report.LookAsync(withDatabase: true, cancellation)).SelectMany(one => one.Findings.Select(finding => View(one.Check, finding))),
        ];
        return new Response(time.GetUtcNow(), Nodes.Version, items.Max(item => item.State), items);
    }

    private static Item View(string check, SystemFinding finding) => new(
        check, finding.Diagnosis.Code, finding.Diagnosis.State, finding.Found, finding.Advice, finding.Values);
}
