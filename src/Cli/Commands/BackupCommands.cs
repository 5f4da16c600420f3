using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Backups;
using Quittance.Server;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance db backup|restore</c>.</summary>
internal static class BackupCommands
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "The folder of the backup." };

    private static readonly Option<string?> Reader = new("--backup-database")
    {
        Description = "A connection string of a role that reads past row-level security, when the owner of the tables does not (environment: QUITTANCE_BACKUP_DATABASE).",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("QUITTANCE_BACKUP_DATABASE") is { Length: > 0 } value ? value : null,
    };

    public static Command Backup() => Sub("backup", "Back everything up into a new folder, while the server runs.", TakeAsync);

    public static Command Restore() => Sub("restore", "Put a backup into an empty database and an empty data folder, and compare.", RestoreAsync);

    private static Command Sub(string name, string description, Func<DatabaseSession, string, string, CancellationToken, Task<int>> run)
    {
        var shared = new ServerOptions();
        var command = new Command(name, description) { Folder, Reader };
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Outcome.OfAsync(() =>
            RunAsync(shared.Read(parsed), parsed.GetRequiredValue(Folder), parsed.GetValue(Reader), run, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        ServerSettings settings, string folder, string? reader, Func<DatabaseSession, string, string, CancellationToken, Task<int>> run, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(settings, cancellation);
        return await run(session, folder, reader ?? session.Database.Options.OwnerConnection, cancellation);
    }

    private static async Task<int> TakeAsync(DatabaseSession session, string folder, string reader, CancellationToken cancellation)
    {
        var taken = await session.Services.GetRequiredService<BackupKeeper>().TakeAsync(folder, reader, cancellation);
        Console.WriteLine(FormattableString.Invariant(
            $"Backed up as of {taken.TakenAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: {taken.Rows.Values.Sum()} rows of {taken.Rows.Count} tables, {taken.Files.Count} files."));
        Console.WriteLine($"Not in it: the master keys ({string.Join(", ", taken.MasterKeys)}). Keep secrets.key of the data folder elsewhere: without it no secret in this backup can be opened.");
        foreach (var missing in taken.MissingFiles)
            await Console.Error.WriteLineAsync($"quittance: the file {missing} is gone or altered and is not in the backup; see quittance audit verify");
        return taken.MissingFiles.Count == 0 ? Outcome.Done : Outcome.Failed;
    }

    private static async Task<int> RestoreAsync(DatabaseSession session, string folder, string reader, CancellationToken cancellation)
    {
        var options = session.Database.Options;
        var differences = await session.Services.GetRequiredService<BackupKeeper>().RestoreAsync(
            folder, options.OwnerConnection, reader, new NpgsqlConnectionStringBuilder(options.AppConnection).Username!,
            token => session.Database.MigrateAsync(session.Migrations, token), cancellation);
        foreach (var difference in differences)
            Console.WriteLine($"differs: {difference}");
        Console.WriteLine(differences.Count == 0
            ? "Restored; every table, file and log is as it was taken. Next: quittance audit verify"
            : "What was restored is not what was taken.");
        return differences.Count == 0 ? Outcome.Done : Outcome.Failed;
    }
}
