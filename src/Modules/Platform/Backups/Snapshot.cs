using System.Data;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Backups;

namespace Quittance.Platform.Backups;

/// <summary>What a snapshot of the database holds.</summary>
internal sealed record Described(
    DateTimeOffset At, IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<Guid, LogHead> Heads, IReadOnlyList<string> Files);

/// <summary>
/// One moment of the database, which pg_dump is told to see too: what is counted here is what the dump holds, however much is
/// written meanwhile.
/// </summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private const string Tables = """
        SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
        WHERE schemaname NOT LIKE 'pg\_%' AND schemaname <> 'information_schema' ORDER BY 1
        """;

    private readonly NpgsqlConnection session;
    private readonly NpgsqlTransaction moment;

    private Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, string id, DateTimeOffset at) =>
        (session, moment, Id, At) = (connection, transaction, id, at);

    public string Id { get; }

    public DateTimeOffset At { get; }

    public static async Task<Snapshot> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = await ConnectAsync(connectionString, cancellation);
        if (!await AskAsync<bool>(connection, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user", cancellation))
        {
            await connection.DisposeAsync();
            throw new RefusalException(PlatformErrors.BackupSeesTooLittle);
        }
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var id = await AskAsync<string>(connection, "SELECT pg_export_snapshot()", cancellation);
        return new Snapshot(connection, transaction, id, new DateTimeOffset(await AskAsync<DateTime>(connection, "SELECT now()", cancellation)));
    }

    public async Task<Described> DescribeAsync(IEnumerable<string> hashQueries, CancellationToken cancellation)
    {
        // An error rather than rows left out, should a policy bind this role after all.
        await RunAsync(session, "SET LOCAL row_security = off", cancellation);
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await ListAsync(Tables, row => row.GetString(0), cancellation))
            rows.Add(table, await AskAsync<long>(session, $"SELECT count(*) FROM {table}", cancellation));
        var heads = await ListAsync(
            "SELECT company_id, last_sequence, encode(last_hash, 'hex') FROM platform.event_streams",
            row => KeyValuePair.Create(row.GetGuid(0), new LogHead(row.GetInt64(1), row.GetString(2))), cancellation);
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var query in hashQueries)
            files.UnionWith(await ListAsync(query, row => row.GetString(0), cancellation));
        return new Described(At, rows, heads.ToDictionary(), [.. files]);
    }

    public static async Task RefuseUnlessEmptyAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(connectionString, cancellation);
        if (await AskAsync<bool>(connection, "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname IN ('platform', 'quartz'))", cancellation))
            throw new RefusalException(PlatformErrors.RestoreNeedsEmpty);
        // Looking at an empty database makes the journal of migrations, which the backup brings itself.
        await RunAsync(connection, "DROP TABLE IF EXISTS public.quittance_migrations", cancellation);
    }

    /// <summary>
    /// The program makes and upgrades the tables of its queue itself, so it must own them. Where the owner may not give them away
    /// they stay with it, and the program may use them all the same.
    /// </summary>
    public static async Task HandOverQueueAsync(string connectionString, string appRole, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(connectionString, cancellation);
        await using var command = new NpgsqlCommand(
            """
            SELECT format('ALTER TABLE %I.%I OWNER TO %I', schemaname, tablename, $1) FROM pg_tables
            WHERE schemaname = 'quartz' AND pg_has_role(current_user, $1, 'MEMBER')
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = appRole });
        var statements = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync(cancellation))
        {
            while (await rows.ReadAsync(cancellation))
                statements.Add(rows.GetString(0));
        }
        if (statements.Count == 0)
            return;
        await RunAsync(connection, $"GRANT USAGE, CREATE ON SCHEMA quartz TO \"{appRole.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellation);
        foreach (var statement in statements)
            await RunAsync(connection, statement, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await moment.DisposeAsync();
        await session.DisposeAsync();
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string connectionString, CancellationToken cancellation)
    {
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(alone.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, session);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var list = new List<T>();
        while (await rows.ReadAsync(cancellation))
            list.Add(row(rows));
        return list;
    }

    private static async Task<T> AskAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
