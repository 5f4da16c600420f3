using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>Batches at work on which no node works.</summary>
internal sealed class BatchCheck(WorkerQueries queries, TimeProvider time) : ISystemCheck
{
    /// <summary>The longest rest between two chunks that a company may set is an hour; a quarter more is a standstill.</summary>
    private static readonly TimeSpan Still = TimeSpan.FromMinutes(75);

    private const string Standing = """
        SELECT count(*), min(coalesce(served_at, created_at)) FROM platform.batches b
        WHERE state IN ('Pending', 'Processing') AND coalesce(served_at, created_at) < $1
          AND NOT EXISTS (SELECT 1 FROM platform.batch_chunks c WHERE c.batch_id = b.id AND c.state = 'Running' AND c.lease_until > clock_timestamp())
        """;

    public string Name => "batches";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var standing = await queries.ListAsync(
            Standing, row => (Count: row.GetInt64(0), Since: row.IsDBNull(1) ? now : row.GetFieldValue<DateTimeOffset>(1)), cancellation, now - Still);
        if (standing is [{ Count: > 0 } found])
            return [WorkDiagnoses.BatchesStuck.With(("count", found.Count), ("minutes", (long)(now - found.Since).TotalMinutes))];
        var live = await queries.OneAsync("SELECT count(*) FROM platform.batches WHERE state IN ('Pending', 'Processing')", row => row.GetInt64(0), cancellation);
        return [WorkDiagnoses.BatchesFlow.With(("live", live))];
    }
}
