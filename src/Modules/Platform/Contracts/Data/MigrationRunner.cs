using Npgsql;
using Quittance.Platform.Database;

namespace Quittance.Platform.Contracts.Data;

/// <summary>
/// Brings the database to the version of the program: SQL files in order, each once, under an advisory lock, each in its
/// own transaction. A file that was changed after it was applied stops the start.
/// </summary>
public sealed class MigrationRunner(IEnumerable<MigrationSource> sources)
{
    private const long LockKey = 0x5155_4954_5441_4E43; // "QUITTANC"

    private readonly IReadOnlyList<Migration> migrations = [.. sources.SelectMany(source => Migration.Of(source.Assembly))];

    /// <summary>Applies what is missing and lets <paramref name="appRole"/> use the tables.</summary>
    /// <returns>What was applied, as <c>module/0001_name</c>.</returns>
    /// <exception cref="MigrationException">An applied file was changed, or the database is newer than the program.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(string ownerConnection, string appRole, CancellationToken cancellation)
    {
        // A pooled connection would keep the lock while it idles, and the next server would wait for it.
        var session = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false };
        await using var connection = new NpgsqlConnection(session.ConnectionString);
        await connection.OpenAsync(cancellation);
        var database = new MigrationJournal(connection);
        await database.LockAsync(LockKey, cancellation);
        var pending = Pending(await database.AppliedAsync(cancellation));
        foreach (var migration in pending)
            await database.ApplyAsync(migration, cancellation);
        await database.GrantAsync(appRole, cancellation);
        return [.. pending.Select(NameOf)];
    }

    /// <summary>What stands where: every migration of the program and whether the database has it.</summary>
    public async Task<IReadOnlyList<(string Name, bool Applied)>> StatusAsync(string ownerConnection, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(cancellation);
        var pending = Pending(await new MigrationJournal(connection).AppliedAsync(cancellation));
        return [.. migrations.Select(migration => (NameOf(migration), !pending.Contains(migration)))];
    }

    /// <summary>How many migrations the program has.</summary>
    public int Count => migrations.Count;

    /// <summary>The migrations that a database lacks; the program's own role may ask.</summary>
    /// <exception cref="MigrationException">An applied file was changed, or the database is newer than the program.</exception>
    public async Task<IReadOnlyList<string>> MissingAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return [.. Pending(await new MigrationJournal(connection).NotedAsync(cancellation)).Select(NameOf)];
    }

    private List<Migration> Pending(IReadOnlyDictionary<(string, int), string> applied)
    {
        var known = migrations.Select(m => (m.Module, m.Number)).ToHashSet();
        if (applied.Keys.Except(known).ToList() is [var newer, ..])
            throw new MigrationException($"The database has migration {newer}, which this program does not know: it is older than its database.");
        foreach (var changed in migrations.Where(m => applied.TryGetValue((m.Module, m.Number), out var sum) && sum != m.Checksum))
            throw new MigrationException($"Migration {NameOf(changed)} was changed after it was applied.");
        return [.. migrations.Where(m => !applied.ContainsKey((m.Module, m.Number)))];
    }

    private static string NameOf(Migration migration) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{migration.Module}/{migration.Number:0000}_{migration.Name}");
}

/// <summary>The database and the program do not fit together; the message says how.</summary>
public sealed class MigrationException(string message) : Exception(message);
