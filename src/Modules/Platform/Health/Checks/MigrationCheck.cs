using Npgsql;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>The database stands where the program expects it.</summary>
internal sealed class MigrationCheck(MigrationRunner migrations, NpgsqlDataSource source) : ISystemCheck
{
    public string Name => "migrations";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        try
        {
            var missing = await migrations.MissingAsync(source, cancellation);
            return missing is [var first, ..]
                ? [Diagnoses.MigrationsMissing.With(("count", missing.Count), ("first", first))]
                : [Diagnoses.MigrationsApplied.With(("count", migrations.Count))];
        }
        catch (MigrationException unfit)
        {
            return [Diagnoses.MigrationsUnfit.With(("reason", unfit.Message))];
        }
    }
}
