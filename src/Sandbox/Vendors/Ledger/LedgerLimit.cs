namespace Quittance.Sandbox.Vendors.Ledger;

/// <summary>So many requests in any second, and not one more.</summary>
internal sealed class LedgerLimit(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> recent = new();

    public int PerSecond { get; set; } = 50;

    public int Admitted { get; private set; }

    public int Refused { get; private set; }

    public bool Admit()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (recent.TryPeek(out var oldest) && oldest <= now.AddSeconds(-1))
                recent.Dequeue();
            if (recent.Count >= PerSecond)
            {
                Refused++;
                return false;
            }
            recent.Enqueue(now);
            Admitted++;
            return true;
        }
    }
}
