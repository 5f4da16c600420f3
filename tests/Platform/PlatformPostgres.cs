using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Tests;
using Quittance.Testing;

[assembly: AssemblyFixture(typeof(PlatformPostgres))]

namespace Quittance.Platform.Tests;

/// <summary>A PostgreSQL for this run, with the platform's migrations in its template.</summary>
public sealed class PlatformPostgres() : PostgresFixture(MigrateAsync)
{
    private static Task MigrateAsync(string owner, CancellationToken stop) =>
        new MigrationRunner([new MigrationSource(typeof(PlatformModule).Assembly)]).MigrateAsync(owner, "quittance_app", stop);
}
