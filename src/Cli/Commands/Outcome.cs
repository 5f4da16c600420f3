using System.Net.Sockets;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Cli.Commands;

/// <summary>Runs a command so that whatever goes wrong ends as one line on standard error and an exit code.</summary>
internal static class Outcome
{
    public const int Done = 0;
    public const int Failed = 1;

    public static async Task<int> OfAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception failure) when (Explain(failure) is not null)
        {
            await Console.Error.WriteLineAsync($"quittance: {Explain(failure)}");
            return Failed;
        }
    }

    private static string? Explain(Exception failure) => failure switch
    {
        RefusalException refusal => $"{refusal.Error.Message} [{refusal.Error.Code}]",
        MigrationException migration => migration.Message,
        PostgresException { SqlState: PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedTable } =>
            "The database is older than this program. Run: quittance db migrate",
        NpgsqlException database => $"The database does not answer: {database.Message}",
        IOException { InnerException: SocketException } taken => $"{taken.Message} Choose another with --port.",
        IOException or UnauthorizedAccessException => failure.Message,
        _ => null,
    };
}
