using Quittance.Platform.Tests;
using Quittance.Testing;

[assembly: AssemblyFixture(typeof(PlatformPostgres))]

namespace Quittance.Platform.Tests;

/// <summary>The run's PostgreSQL.</summary>
public sealed class PlatformPostgres() : PostgresFixture();
