using Quittance.Messaging;
using Quittance.Platform;
using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Tests;
using Quittance.Testing;

[assembly: AssemblyFixture(typeof(ReceivablesPostgres))]

namespace Quittance.Receivables.Tests;

/// <summary>A PostgreSQL for this run, with the migrations of this module and of those it stands on.</summary>
public sealed class ReceivablesPostgres() : PostgresFixture(MigrateAsync)
{
    private static Task MigrateAsync(string owner, CancellationToken stop)
    {
        var modules = new[] { typeof(PlatformModule), typeof(MessagingModule), typeof(ReceivablesModule) };
        return new MigrationRunner(modules.Select(module => new MigrationSource(module.Assembly))).MigrateAsync(owner, "quittance_app", stop);
    }
}
