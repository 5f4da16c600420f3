using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Database;

/// <summary>
/// Folds the changes of every table of counts. Any node may do it at any time: whoever comes second finds the rows gone, and readers see
/// the old rows or the new one, never both.
/// </summary>
internal sealed class FoldCounts(IEnumerable<FoldedCounts> tables, NpgsqlDataSource source, TimeProvider time, ILogger<FoldCounts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await FoldAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Counts could not be folded; they are folded again in {Pause}", Pause);
            }
        }
    }

    internal async Task FoldAsync(CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            await using var command = source.CreateCommand(SqlOf(table));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static string SqlOf(FoldedCounts counts)
    {
        var (table, keys) = (counts.Table, string.Join(", ", counts.Keys));
        var same = string.Join(" AND ", counts.Keys.Select(key => $"c.{key} = m.{key}"));
        var sums = string.Join(", ", counts.Sums.Select(sum => $"sum({sum})"));
        var left = string.Join(" OR ", counts.Sums.Select(sum => $"sum({sum}) <> 0"));
        return $"""
            SELECT set_config('quittance.worker', 'on', true);
            WITH many AS (SELECT {keys} FROM {table} GROUP BY {keys} HAVING count(*) > 1),
                 folded AS (DELETE FROM {table} c USING many m WHERE {same} RETURNING c.*)
            INSERT INTO {table} ({keys}, {string.Join(", ", counts.Sums)}) SELECT {keys}, {sums} FROM folded GROUP BY {keys} HAVING {left}
            """;
    }
}
