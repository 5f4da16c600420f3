using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Database;

namespace Quittance.Platform.Contracts.Data;

/// <summary>The database the program runs on: the operator's own, or a private PostgreSQL that lives as long as this.</summary>
public sealed class DatabaseHost : IAsyncDisposable
{
    private readonly PrivatePostgres? own;

    private DatabaseHost(DatabaseOptions options, PrivatePostgres? own) => (Options, this.own) = (options, own);

    /// <summary>How to reach it.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>Where it is, in words for the operator.</summary>
    public string Description => own is null ? "the configured PostgreSQL" : $"a private PostgreSQL in {own.Folder}";

    /// <summary>Opens the operator's database when <paramref name="settings"/> names one, and a private one otherwise.</summary>
    /// <exception cref="RefusalException">There is no PostgreSQL to be had, or its role would pass the fences.</exception>
    public static async Task<DatabaseHost> OpenAsync(DatabaseSettings settings, CancellationToken cancellation)
    {
        if (settings.Connection is { } connection)
            return await OpenConfiguredAsync(connection, settings.OwnerConnection ?? connection, cancellation);
        var postgres = await PrivatePostgres.StartAsync(new PrivatePostgresOptions { Folder = settings.PrivateFolder }, cancellation);
        return new DatabaseHost(new DatabaseOptions(postgres.OwnerConnectionString, postgres.AppConnectionString), postgres);
    }

    /// <summary>Applies the migrations that are missing and tells their names.</summary>
    public Task<IReadOnlyList<string>> MigrateAsync(MigrationRunner runner, CancellationToken cancellation)
    {
        var role = new NpgsqlConnectionStringBuilder(Options.AppConnection).Username!;
        return runner.MigrateAsync(Options.OwnerConnection, role, cancellation);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<DatabaseHost> OpenConfiguredAsync(string connection, string owner, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user");
        if (await command.ExecuteScalarAsync(cancellation) is true)
            throw new RefusalException(PlatformErrors.RolePassesFences);
        return new DatabaseHost(new DatabaseOptions(owner, connection), null);
    }
}

/// <summary>Which database to open.</summary>
/// <param name="Connection">The operator's, for the program's role; null starts a private PostgreSQL.</param>
/// <param name="OwnerConnection">The operator's, for migrations; null uses <paramref name="Connection"/>.</param>
/// <param name="PrivateFolder">Where a private PostgreSQL keeps its data.</param>
public sealed record DatabaseSettings(string? Connection, string? OwnerConnection, string PrivateFolder);
