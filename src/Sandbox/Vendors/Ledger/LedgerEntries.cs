namespace Quittance.Sandbox.Vendors.Ledger;

/// <summary>What a caller asks to be entered.</summary>
internal sealed record NewEntry(string Reference, string Amount, string Currency);

/// <summary>An entry of the ledger.</summary>
internal sealed record LedgerEntry(int Number, string Reference, string Amount, string Currency);

/// <summary>The ledger's entries in their order, and which request made which.</summary>
internal sealed class LedgerEntries
{
    private readonly Lock gate = new();
    private readonly List<LedgerEntry> entries = [];
    private readonly Dictionary<string, LedgerEntry> byKey = new(StringComparer.Ordinal);

    /// <summary>Enters it; the same key gives the same entry again, and null when it came with another content.</summary>
    public LedgerEntry? Enter(NewEntry asked, string? key)
    {
        lock (gate)
        {
            if (key is not null && byKey.TryGetValue(key, out var known))
                return known == Of(known.Number, asked) ? known : null;
            var made = Of(entries.Count + 1, asked);
            entries.Add(made);
            if (key is not null)
                byKey[key] = made;
            return made;
        }
    }

    public IReadOnlyList<LedgerEntry> Page(int after, int limit, string? reference)
    {
        lock (gate)
            return [.. entries.Where(entry => entry.Number > after && (reference is null || entry.Reference == reference)).Take(limit)];
    }

    private static LedgerEntry Of(int number, NewEntry asked) => new(number, asked.Reference, asked.Amount, asked.Currency);
}
