using Quittance.Server.Tests;
using Quittance.Testing;

[assembly: AssemblyFixture(typeof(ServerPostgres))]

namespace Quittance.Server.Tests;

/// <summary>The run's PostgreSQL. Each server migrates its own empty database, as it does on a new machine.</summary>
public sealed class ServerPostgres() : PostgresFixture();
