using Npgsql;

namespace Quittance.Platform.Database;

/// <summary>
/// A PostgreSQL of our own: made on first use, reached through a unix socket alone, stopped when its last user leaves.
/// A server left running by a killed process is taken over.
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    /// <summary>The program's own role, which row-level security binds.</summary>
    public const string AppRole = "quittance_app";

    /// <summary>The program's database.</summary>
    public const string Database = "quittance";

    private readonly Held held;
    private FileStream? userShare;

    private PrivatePostgres(Held held, FileStream share) => (this.held, userShare) = (held, share);

    /// <summary>Where the data lie; not where asked when the server's account cannot get there.</summary>
    public string Folder => held.Folder.Path;

    /// <summary>For migrations: the role that owns everything, a superuser.</summary>
    public string OwnerConnectionString => ConnectionString(Database, PrivatePostgresCluster.Superuser);

    /// <summary>For the program: the role that row-level security binds.</summary>
    public string AppConnectionString => ConnectionString(Database, AppRole);

    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, CancellationToken stop)
    {
        var account = PrivatePostgresAccount.Find();
        var folder = await PrivatePostgresFolder.PrepareAsync(options.Folder, account, stop);
        await using var starting = await PrivatePostgresLock.TakeAsync(folder.StartLock, options.Patience, stop);
        var binaries = await PrivatePostgresBinaries.FindAsync(folder.DataMajor, stop);
        var cluster = new PrivatePostgresCluster(folder, account, binaries, options);
        var secrets = await cluster.InitializeAsync(stop);
        var running = PrivatePostgresPidFile.Running(folder.Data) ?? await cluster.StartAsync(stop);
        var postgres = new PrivatePostgres(
            new Held(folder, cluster, secrets, running.SocketFolder, options.Patience), PrivatePostgresLock.Share(folder.UsersLock));
        await postgres.PrepareAsync(stop);
        return postgres;
    }

    private async Task PrepareAsync(CancellationToken stop)
    {
        try
        {
            await PrivatePostgresRoles.EnsureAsync(ConnectionString("postgres", PrivatePostgresCluster.Superuser), held.Secrets.App, stop);
        }
        catch
        {
            await LeaveAsync();
            throw;
        }
    }

    /// <summary>Stops and deletes a cluster for good, unless a process still uses it.</summary>
    public static async Task<bool> RemoveAsync(PrivatePostgresOptions options, CancellationToken stop)
    {
        var account = PrivatePostgresAccount.Find();
        var folder = await PrivatePostgresFolder.PrepareAsync(options.Folder, account, stop);
        await using var stopping = await PrivatePostgresLock.TakeAsync(folder.StartLock, options.Patience, stop);
        await using var alone = PrivatePostgresLock.TryTake(folder.UsersLock);
        if (alone is null)
            return false;
        var binaries = await PrivatePostgresBinaries.FindAsync(folder.DataMajor, stop);
        await new PrivatePostgresCluster(folder, account, binaries, options).StopAsync(stop);
        Directory.Delete(folder.Path, recursive: true);
        return true;
    }

    /// <summary>How to reach a database as one of the two roles.</summary>
    public string ConnectionString(string database, string role) => new NpgsqlConnectionStringBuilder
    {
        Host = held.SocketFolder,
        Port = 5432,
        Database = database,
        Username = role,
        Password = role == AppRole ? held.Secrets.App : held.Secrets.Owner,
    }.ConnectionString;

    /// <summary>Leaves; and stops the server when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (userShare is null)
            return;
        await using var stopping = await PrivatePostgresLock.TakeAsync(held.Folder.StartLock, held.Patience, CancellationToken.None);
        await LeaveAsync();
    }

    private async Task LeaveAsync()
    {
        if (Interlocked.Exchange(ref userShare, null) is not { } mine)
            return;
        await mine.DisposeAsync();
        await using var alone = PrivatePostgresLock.TryTake(held.Folder.UsersLock);
        if (alone is not null)
            await held.Cluster.StopAsync(CancellationToken.None);
    }

    private sealed record Held(
        PrivatePostgresFolder Folder, PrivatePostgresCluster Cluster, PrivatePostgresSecrets Secrets, string SocketFolder, TimeSpan Patience);
}
