using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Backups;
using Quittance.Platform.Health;
using Quittance.Platform.Secrets;

namespace Quittance.Platform.Contracts.Backups;

/// <summary>
/// Takes a backup while everything runs, and puts one back into an empty place. The database is dumped as one snapshot sees it; the
/// files it names are copied afterwards, which is sound because files are only ever added.
/// </summary>
public sealed class BackupKeeper
{
    private readonly NpgsqlDataSource source;
    private readonly IReadOnlyList<IStoredFiles> stores;
    private readonly MasterKeys keys;
    private readonly TimeProvider time;

    internal BackupKeeper(NpgsqlDataSource source, IEnumerable<IStoredFiles> stores, MasterKeys keys, TimeProvider time) =>
        (this.source, this.stores, this.keys, this.time) = (source, [.. stores], keys, time);

    /// <summary>Writes a backup into a folder that is empty or not there yet.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="connection">Of a role that reads past row-level security.</param>
    /// <param name="cancellation">Ends it; what is there then has no manifest and is no backup.</param>
    /// <exception cref="RefusalException">The folder holds something, the role sees too little, or a program of PostgreSQL failed.</exception>
    public async Task<BackupManifest> TakeAsync(string folder, string connection, CancellationToken cancellation)
    {
        var place = BackupFolder.Make(folder);
        await using var snapshot = await Snapshot.OpenAsync(connection, cancellation);
        await new PostgresPrograms(connection).DumpAsync(snapshot.Id, place.Dump, cancellation);
        var taken = await snapshot.DescribeAsync(stores.Select(store => store.HashesQuery), cancellation);
        await snapshot.DisposeAsync();
        var files = await new FileCopies(stores).CopyAsync(taken.Files, place, cancellation);
        var manifest = new BackupManifest(
            taken.At, Nodes.Version, await BackupFolder.HashAsync(place.Dump, cancellation), taken.Rows, taken.Heads, files.Copied, files.Missing, keys.Ids);
        await place.WriteAsync(manifest, cancellation);
        await NoteAsync(manifest, place.Size, cancellation);
        return manifest;
    }

    /// <summary>Puts a backup into a database without tables, and its files beside; then compares rows, files and logs with what was taken.</summary>
    /// <param name="folder">The backup.</param>
    /// <param name="owner">Of the role that shall own the tables.</param>
    /// <param name="reader">Of a role that reads past row-level security, to compare.</param>
    /// <param name="appRole">The program's role.</param>
    /// <param name="grant">Lets the program's role use the tables.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What differs, in words; nothing when all is as it was.</returns>
    public async Task<IReadOnlyList<string>> RestoreAsync(
        string folder, string owner, string reader, string appRole, Func<CancellationToken, Task> grant, CancellationToken cancellation)
    {
        var place = BackupFolder.Open(folder);
        var manifest = await place.ReadAsync(cancellation);
        if (await BackupFolder.HashAsync(place.Dump, cancellation) != manifest.DumpSha256)
            throw new RefusalException(PlatformErrors.BackupDamaged);
        await Snapshot.RefuseUnlessEmptyAsync(owner, cancellation);
        await new FileCopies(stores).RestoreAsync(manifest.Files, place, cancellation);
        await new PostgresPrograms(owner).RestoreAsync(place.Dump, cancellation);
        await Snapshot.HandOverQueueAsync(owner, appRole, cancellation);
        await using (var snapshot = await Snapshot.OpenAsync(reader, cancellation))
        {
            var differences = Comparison.Of(manifest, await snapshot.DescribeAsync(stores.Select(store => store.HashesQuery), cancellation));
            if (differences.Count > 0)
                return differences;
        }
        await grant(cancellation);
        return [];
    }

    /// <summary>After the snapshot, so that it stands in no backup but the next.</summary>
    private async Task NoteAsync(BackupManifest manifest, long size, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("INSERT INTO platform.backups VALUES ($1, $2, $3, $4)");
        foreach (var value in (object[])[Guid.CreateVersion7(time.GetUtcNow()), manifest.TakenAt, manifest.Files.Count, size])
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
