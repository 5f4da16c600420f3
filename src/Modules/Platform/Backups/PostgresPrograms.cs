using System.Globalization;
using Npgsql;
using Quittance.Platform.Database;

namespace Quittance.Platform.Backups;

/// <summary>pg_dump and pg_restore, told by their environment where to go: a command line can be read by everybody on the machine.</summary>
internal sealed class PostgresPrograms(string connectionString)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(12);

    private readonly NpgsqlConnectionStringBuilder connection = new(connectionString);

    public Task DumpAsync(string snapshot, string file, CancellationToken cancellation) =>
        RunAsync("pg_dump", ["--format=custom", "--no-password", $"--snapshot={snapshot}", $"--file={file}"], cancellation);

    /// <summary>All or nothing, so that a restore that fails can be tried again.</summary>
    public Task RestoreAsync(string file, CancellationToken cancellation) =>
        RunAsync("pg_restore", ["--no-owner", "--no-privileges", "--no-password", "--single-transaction", "--exit-on-error", $"--dbname={connection.Database}", file], cancellation);

    private async Task RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        var binaries = await PrivatePostgresBinaries.FindAsync(null, cancellation);
        var answer = await PrivatePostgresCommand.RunAsync(binaries[program], arguments, Environment(), Patience, cancellation);
        if (!answer.Succeeded)
            throw PlatformErrors.BackupProgramFailed.Because($"{program}: {answer.Output}");
    }

    private Dictionary<string, string> Environment() => new(StringComparer.Ordinal)
    {
        ["PGHOST"] = connection.Host ?? "",
        ["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture),
        ["PGUSER"] = connection.Username ?? "",
        ["PGPASSWORD"] = connection.Password ?? "",
        ["PGDATABASE"] = connection.Database ?? "",
        ["PGSSLMODE"] = connection.SslMode switch
        {
            SslMode.Disable => "disable",
            SslMode.Allow => "allow",
            SslMode.Prefer => "prefer",
            SslMode.Require => "require",
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
        },
    };
}
