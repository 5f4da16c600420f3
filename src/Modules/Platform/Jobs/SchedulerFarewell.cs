using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace Quittance.Platform.Jobs;

/// <summary>
/// Takes this node's scheduler off Quartz's list once it has stopped in order. Quartz leaves it there, and the next start would report
/// a failed instance where none failed. One that still has work noted stays: others look after that by its row.
/// </summary>
internal sealed class SchedulerFarewell(ISchedulerFactory schedulers, NpgsqlDataSource source, ILogger<SchedulerFarewell> logger) : IHostedService
{
    private const string Leave = """
        DELETE FROM quartz.qrtz_scheduler_state s
        WHERE s.instance_name = $1 AND NOT EXISTS (SELECT 1 FROM quartz.qrtz_fired_triggers f WHERE f.instance_name = s.instance_name)
        """;

    private string? instance;

    public async Task StartAsync(CancellationToken cancellationToken) =>
        instance = (await schedulers.GetScheduler(cancellationToken)).SchedulerInstanceId;

    /// <summary>Registered before Quartz's own service, it stops after it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (instance is null)
            return;
        try
        {
            await using var command = source.CreateCommand(Leave);
            command.Parameters.Add(new NpgsqlParameter { Value = instance });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning(failure, "The scheduler {Instance} could not be taken off the list; the next start reports it as failed", instance);
        }
    }
}
