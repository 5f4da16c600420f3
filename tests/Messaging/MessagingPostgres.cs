using Quittance.Messaging.Tests;
using Quittance.Platform;
using Quittance.Platform.Contracts.Data;
using Quittance.Testing;

[assembly: AssemblyFixture(typeof(MessagingPostgres))]

namespace Quittance.Messaging.Tests;

/// <summary>A PostgreSQL for this run, with the migrations of this module and of the platform it stands on.</summary>
public sealed class MessagingPostgres() : PostgresFixture(MigrateAsync)
{
    private static Task MigrateAsync(string owner, CancellationToken stop)
    {
        var modules = new[] { typeof(PlatformModule), typeof(MessagingModule) };
        return new MigrationRunner(modules.Select(module => new MigrationSource(module.Assembly))).MigrateAsync(owner, "quittance_app", stop);
    }
}
