using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>The server that holds the data: version, size, connections, and transactions that never end.</summary>
internal sealed class DatabaseCheck(WorkerQueries queries) : ISystemCheck
{
    private const double ScarceFrom = 0.8;

    private const string Server = """
        SELECT current_setting('server_version'), pg_database_size(current_database()),
               (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'), current_setting('max_connections')::bigint
        """;

    // Of another role's sessions PostgreSQL tells nothing but that they exist; a backup may rightly take long.
    private const string LongTransactions = """
        SELECT pid, application_name, extract(epoch FROM clock_timestamp() - xact_start) / 60
        FROM pg_stat_activity
        WHERE xact_start < clock_timestamp() - interval '10 minutes' AND backend_type = 'client backend' AND application_name <> 'pg_dump'
        ORDER BY xact_start LIMIT 5
        """;

    public string Name => "database";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var server = await queries.OneAsync(
            Server, row => (Version: row.GetString(0), Size: row.GetInt64(1), Used: row.GetInt64(2), Most: row.GetInt64(3)), cancellation);
        var findings = new List<SystemFinding>();
        if (server.Used >= server.Most * ScarceFrom)
            findings.Add(Diagnoses.ConnectionsScarce.With(("used", server.Used), ("most", server.Most)));
        findings.AddRange(await queries.ListAsync(
            LongTransactions,
            row => Diagnoses.LongTransaction.With(
                ("process", row.GetInt32(0)), ("application", row.GetString(1)), ("minutes", (long)row.GetDecimal(2))),
            cancellation));
        if (findings.Count == 0)
            findings.Add(Diagnoses.DatabaseAnswers.With(
                ("version", server.Version), ("size", Sizes.Text(server.Size)), ("used", server.Used), ("most", server.Most)));
        return findings;
    }
}
