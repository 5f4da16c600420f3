using Quittance.EndToEnd.Tests;
using Quittance.Testing;

[assembly: AssemblyFixture(typeof(EndToEndPostgres))]

namespace Quittance.EndToEnd.Tests;

/// <summary>The run's PostgreSQL. Each server migrates its own empty database.</summary>
public sealed class EndToEndPostgres() : PostgresFixture();
