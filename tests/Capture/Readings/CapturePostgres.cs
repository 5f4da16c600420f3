using Quittance.Capture.Tests.Readings;
using Quittance.Documents;
using Quittance.Platform;
using Quittance.Platform.Contracts.Data;
using Quittance.Testing;

[assembly: AssemblyFixture(typeof(CapturePostgres))]

namespace Quittance.Capture.Tests.Readings;

/// <summary>A PostgreSQL for this run, with the migrations of capture and what it stands on.</summary>
public sealed class CapturePostgres() : PostgresFixture(MigrateAsync)
{
    private static Task MigrateAsync(string owner, CancellationToken stop) => new MigrationRunner(
    [
        new MigrationSource(typeof(PlatformModule).Assembly),
        new MigrationSource(typeof(DocumentsModule).Assembly),
        new MigrationSource(typeof(CaptureModule).Assembly),
    ]).MigrateAsync(owner, "quittance_app", stop);
}
