using System.CommandLine;
using Quittance.Cli.Doctor;
using Spectre.Console;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance doctor</c>: what this machine lacks, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Build()
    {
        var shared = new ServerOptions();
        var command = new Command("doctor", "Check tools, disk and database; exit code 1 when something is missing.");
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Outcome.OfAsync(() => RunAsync(Checks.For(shared.Read(parsed)), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(IEnumerable<ICheck> checks, CancellationToken cancellation)
    {
        var table = new Table().AddColumns("", "What", "Found", "What to do").Border(TableBorder.None);
        var healthy = true;
        foreach (var check in checks)
        {
            var finding = await check.RunAsync(cancellation);
            healthy &= finding.IsGood;
            table.AddRow(finding.IsGood ? "ok" : "MISSING", Markup.Escape(check.Name), Markup.Escape(finding.Found), Markup.Escape(finding.Advice));
        }
        AnsiConsole.Write(table);
        return healthy ? Outcome.Done : Outcome.Failed;
    }
}
