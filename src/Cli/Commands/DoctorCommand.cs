using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Health;
using Quittance.Server;
using Spectre.Console;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance doctor</c>: what the system page shows, for a machine whose server may not run.</summary>
internal static class DoctorCommand
{
    private static readonly Diagnosis Unreachable =
        new("database.unreachable", SystemState.Error, "{reason}", "Nothing else about the database could be looked at.");

    public static Command Build()
    {
        var shared = new ServerOptions();
        var command = new Command("doctor", "Check everything that the server needs; exit code 1 when something does not work.");
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Outcome.OfAsync(() => RunAsync(shared.Read(parsed), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, CancellationToken cancellation)
    {
        var looks = await LookAsync(settings, cancellation);
        Show(looks);
        return looks.Any(look => look.Findings.Any(finding => finding.Diagnosis.State == SystemState.Error)) ? Outcome.Failed : Outcome.Done;
    }

    private static async Task<IReadOnlyList<CheckedSystem>> LookAsync(ServerSettings settings, CancellationToken cancellation)
    {
        try
        {
            await using var session = await DatabaseSession.OpenAsync(settings, cancellation);
            return await session.Services.GetRequiredService<SystemReport>().LookAsync(withDatabase: true, cancellation);
        }
        catch (Exception absent) when (absent is RefusalException or NpgsqlException)
        {
            return [.. await LookWithoutAsync(settings, cancellation), new CheckedSystem("database", [Unreachable.With(("reason", absent.Message))])];
        }
    }

    private static async Task<IReadOnlyList<CheckedSystem>> LookWithoutAsync(ServerSettings settings, CancellationToken cancellation)
    {
        await using var services = DatabaseSession.ServicesOf(settings, new DatabaseOptions("", ""));
        return await services.GetRequiredService<SystemReport>().LookAsync(withDatabase: false, cancellation);
    }

    private static void Show(IReadOnlyList<CheckedSystem> looks)
    {
        var table = new Table().AddColumns("", "What", "Found", "What to do").Border(TableBorder.None);
        foreach (var (check, findings) in looks)
        {
            foreach (var finding in findings)
                table.AddRow(Word(finding.Diagnosis.State), Markup.Escape(check), Markup.Escape(finding.Found), Markup.Escape(finding.Advice));
        }
        AnsiConsole.Write(table);
    }

    private static string Word(SystemState state) => state switch
    {
        SystemState.Ok => "ok",
        SystemState.Warning => "warning",
        SystemState.Error => "ERROR",
    };
}
