using Quittance.Documents;
using Quittance.Payables.Tests;
using Quittance.Platform;
using Quittance.Platform.Contracts.Data;
using Quittance.Testing;

[assembly: AssemblyFixture(typeof(PayablesPostgres))]

namespace Quittance.Payables.Tests;

/// <summary>A PostgreSQL for this run, with the migrations of this module and of those it stands on.</summary>
public sealed class PayablesPostgres() : PostgresFixture(MigrateAsync)
{
    private static Task MigrateAsync(string owner, CancellationToken stop)
    {
        var modules = new[] { typeof(PlatformModule), typeof(DocumentsModule), typeof(PayablesModule) };
        return new MigrationRunner(modules.Select(module => new MigrationSource(module.Assembly))).MigrateAsync(owner, "quittance_app", stop);
    }
}
