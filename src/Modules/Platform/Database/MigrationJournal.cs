using Npgsql;

namespace Quittance.Platform.Database;

/// <summary>The table that remembers which migrations were applied, and the statements around it.</summary>
internal sealed class MigrationJournal(NpgsqlConnection connection)
{
    public Task LockAsync(long key, CancellationToken cancellation) =>
        ExecuteAsync("SELECT pg_advisory_lock($1)", cancellation, key);

    public async Task<IReadOnlyDictionary<(string Module, int Number), string>> AppliedAsync(CancellationToken cancellation)
    {
        await ExecuteAsync("""
            CREATE TABLE IF NOT EXISTS public.quittance_migrations (
                module     text        NOT NULL,
                number     integer     NOT NULL,
                name       text        NOT NULL,
                checksum   text        NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY (module, number))
            """, cancellation);
        return await NotedAsync(cancellation);
    }

    /// <summary>The same of a database that has been migrated before; the program's own role may ask.</summary>
    public async Task<IReadOnlyDictionary<(string Module, int Number), string>> NotedAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT module, number, checksum FROM public.quittance_migrations", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var applied = new Dictionary<(string, int), string>();
        while (await rows.ReadAsync(cancellation))
            applied[(rows.GetString(0), rows.GetInt32(1))] = rows.GetString(2);
        return applied;
    }

    public async Task ApplyAsync(Migration migration, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(migration.Sql, cancellation);
        await ExecuteAsync(
            "INSERT INTO public.quittance_migrations (module, number, name, checksum) VALUES ($1, $2, $3, $4)",
            cancellation, migration.Module, migration.Number, migration.Name, migration.Checksum);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The program works under a role that owns nothing, so that no slip of it can lift a fence or rewrite the log.</summary>
    public Task GrantAsync(string role, CancellationToken cancellation) => ExecuteAsync($"""
        DO $grants$
        DECLARE name text;
        BEGIN
            IF current_user = {Literal(role)} THEN RETURN; END IF;
            FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema|public$)' LOOP
                EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', name, {Literal(role)});
                EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', name, {Literal(role)});
                EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', name, {Literal(role)});
            END LOOP;
            EXECUTE format('GRANT SELECT ON public.quittance_migrations TO %I', {Literal(role)});
            EXECUTE format('GRANT CREATE ON SCHEMA quartz TO %I', {Literal(role)});
            EXECUTE format('REVOKE UPDATE, DELETE ON platform.events FROM %I', {Literal(role)});
        END $grants$
        """, cancellation);

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
