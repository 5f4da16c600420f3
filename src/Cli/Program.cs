using System.CommandLine;
using Quittance.Cli.Commands;
using Quittance.Cli.CostaRica;

var root = new RootCommand("Quittance: invoices received and issued, in one program with one audit trail.")
{
    ServeCommand.Build(),
    ReadCommand.Build(),
    DatabaseCommand.Build(),
    AuditCommand.Build(),
    SecretsCommand.Build(),
    DoctorCommand.Build(),
    OperatorCommand.Build(),
    PeopleCommand.Build(),
    CostaRicaCommands.Build(),
};
// The hard bound of a stop: whatever still hangs then is cut off, as a crash would, and found again at the next start.
var stop = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(29) };
return await root.Parse(args).InvokeAsync(stop);
