using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Quittance.Payables.Invoices;

/// <summary>
/// Adds the changes of the counts up into one row per company and state. Any node may do it at any time: whoever comes second finds
/// the rows gone, and readers see the old rows or the new one, never both.
/// </summary>
internal sealed class FoldInvoiceCounts(NpgsqlDataSource source, TimeProvider time, ILogger<FoldInvoiceCounts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private const string Fold = """
        SELECT set_config('quittance.worker', 'on', true);
        WITH many AS (SELECT company_id, state FROM payables.invoice_counts GROUP BY company_id, state HAVING count(*) > 1),
             folded AS (DELETE FROM payables.invoice_counts c USING many m WHERE c.company_id = m.company_id AND c.state = m.state RETURNING c.*)
        INSERT INTO payables.invoice_counts SELECT company_id, state, sum(change) FROM folded GROUP BY company_id, state HAVING sum(change) <> 0
        """;

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
                logger.LogError(failure, "The counts of invoices could not be folded; they are folded again in {Pause}", Pause);
            }
        }
    }

    internal async Task FoldAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Fold);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
