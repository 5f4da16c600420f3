using System.CommandLine;
using Quittance.Server;

namespace Quittance.Cli.Commands;

/// <summary>The options that every command on the database shares.</summary>
internal sealed class ServerOptions
{
    private readonly Option<string> data = new("--data")
    {
        Description = "The folder of everything kept on disk (environment: QUITTANCE_DATA).",
        DefaultValueFactory = _ => Variable("QUITTANCE_DATA") ?? "var",
    };

    private readonly Option<string?> database = new("--database")
    {
        Description = "A PostgreSQL connection string; without it a private PostgreSQL is started (environment: QUITTANCE_DATABASE).",
        DefaultValueFactory = _ => Variable("QUITTANCE_DATABASE"),
    };

    private readonly Option<string?> owner = new("--owner-database")
    {
        Description = "The connection string of the role that owns the tables, for migrations (environment: QUITTANCE_OWNER_DATABASE).",
        DefaultValueFactory = _ => Variable("QUITTANCE_OWNER_DATABASE"),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(database);
        command.Options.Add(owner);
    }

    public ServerSettings Read(ParseResult parsed) => new()
    {
        DataFolder = parsed.GetValue(data)!,
        Connection = parsed.GetValue(database),
        OwnerConnection = parsed.GetValue(owner),
    };

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
