using Quittance.Platform.Contracts.Health;

namespace Quittance.Capture.Health;

/// <summary>How long the oldest document has waited for its reader.</summary>
internal sealed class ReadingCheck(WorkerQueries queries, TimeProvider time) : ISystemCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    private const string Waiting = "SELECT count(*), coalesce(min(requested_at), clock_timestamp()) FROM capture.readings WHERE state <> 'Done'";

    public string Name => "readings";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var (waiting, oldest) = await queries.OneAsync(Waiting, row => (row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1)), cancellation);
        var age = time.GetUtcNow() - oldest;
        return age < Late
            ? [CaptureDiagnoses.ReadingsFlow.With(("waiting", waiting))]
            : [CaptureDiagnoses.ReadingsLate.With(("minutes", (long)age.TotalMinutes), ("waiting", waiting))];
    }
}
