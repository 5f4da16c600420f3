using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>When it was last backed up with this program; a backup made otherwise it cannot know.</summary>
internal sealed class BackupCheck(WorkerQueries queries, TimeProvider time) : ISystemCheck
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(3);

    public string Name => "backup";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var last = await queries.ListAsync(
            "SELECT taken_at, size FROM platform.backups ORDER BY taken_at DESC LIMIT 1",
            row => (At: row.GetFieldValue<DateTimeOffset>(0), Size: row.GetInt64(1)),
            cancellation);
        if (last is not [var (at, size)])
            return [Diagnoses.BackupNone.With()];
        var age = time.GetUtcNow() - at;
        return [(age > Old ? Diagnoses.BackupOld : Diagnoses.BackupRecent).With(("at", Instants.Text(at)), ("size", Sizes.Text(size)), ("days", (int)age.TotalDays))];
    }
}
