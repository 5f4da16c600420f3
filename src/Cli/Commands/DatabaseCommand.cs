using System.CommandLine;
using Quittance.Server;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance db migrate|status|backup|restore</c>.</summary>
internal static class DatabaseCommand
{
    public static Command Build() => new("db", "Bring the database up to date, or see where it stands.")
    {
        Sub("migrate", "Apply the migrations that are missing.", MigrateAsync),
        Sub("status", "List the migrations and whether they are applied; exit code 1 when one is missing.", StatusAsync),
        BackupCommands.Backup(),
        BackupCommands.Restore(),
    };

    private static Command Sub(string name, string description, Func<ServerSettings, CancellationToken, Task<int>> run)
    {
        var shared = new ServerOptions();
        var command = new Command(name, description);
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Outcome.OfAsync(() => run(shared.Read(parsed), cancellation)));
        return command;
    }

    private static async Task<int> MigrateAsync(ServerSettings settings, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(settings, cancellation);
        var applied = await session.Database.MigrateAsync(session.Migrations, cancellation);
        foreach (var name in applied)
            Console.WriteLine($"applied {name}");
        Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"{applied.Count} applied; the database is up to date.");
        return Outcome.Done;
    }

    private static async Task<int> StatusAsync(ServerSettings settings, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(settings, cancellation);
        var status = await session.Migrations.StatusAsync(session.Database.Options.OwnerConnection, cancellation);
        foreach (var (name, applied) in status)
            Console.WriteLine($"{(applied ? "applied" : "missing")}  {name}");
        return status.All(migration => migration.Applied) ? Outcome.Done : Outcome.Failed;
    }
}
