using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>What a run that did not end in time is to be judged by: where each document stands that is not accepted, its calls, and who was to act next.</summary>
internal static class IssuingTrouble
{
    private static readonly string[] Queries =
    [
        "SELECT format('now %s', now())",
        "SELECT format('document %s', to_jsonb(d) - 'content') FROM receivables.documents d WHERE state <> 'Accepted' ORDER BY id",
        "SELECT format('attempt %s', to_jsonb(a)) FROM receivables.attempts a JOIN receivables.documents d ON d.id = a.document_id WHERE d.state <> 'Accepted' ORDER BY a.document_id, a.id",
        "SELECT format('retry %s', to_jsonb(r)) FROM platform.retries r ORDER BY id",
        "SELECT format('batch %s', to_jsonb(b)) FROM platform.batches b",
        "SELECT format('item %s', to_jsonb(i)) FROM platform.batch_items i WHERE i.state <> 'Succeeded' LIMIT 100",
        "SELECT format('chunk %s', to_jsonb(c)) FROM platform.batch_chunks c",
        "SELECT format('connection %s', to_jsonb(s)) FROM platform.connection_states s",
        "SELECT format('node %s', to_jsonb(n)) FROM platform.nodes n",
    ];

    public static async Task<IReadOnlyList<string>> OfAsync(TestDatabase database)
    {
        var lines = new List<string>();
        foreach (var query in Queries)
            lines.AddRange(await database.TextsAsync(query));
        return lines;
    }
}
