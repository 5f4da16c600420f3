using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Health;

/// <summary>Whether requests may be sent here: the database answers and has every migration, and the node is not stopping.</summary>
internal sealed class ReadyCheck(MigrationRunner migrations, NpgsqlDataSource source, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return HealthCheckResult.Unhealthy("The node is stopping.");
        return await migrations.MissingAsync(source, cancellationToken) is []
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Migrations are missing.");
    }
}
